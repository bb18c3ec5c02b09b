package dev.baobei;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.Surroundings;
import dev.baobei.domain.party.Project;

/** A reading of nothing that anybody sent, so that the first sender need not wait until word lists and expressions are made. */
final class FirstReading {

    private static final Project PROJECT = new Project(1, "A", "山水苑", List.of(), List.of("商铺"), ZoneOffset.UTC,
            Optional.empty());
    private static final List<String> TEXTS = List.of("报备《山水苑》商铺,客户张先生,电话:138****1234。明天下午3点到",
            "项目:山水苑\n客户:李女士\n电话:139****5678", "山水苑 王强 +85261234567", "补充 138****1234");

    private FirstReading() {}

    static void read() {
        Surroundings around = new Surroundings(List.of(PROJECT), Optional.empty(), Instant.EPOCH);
        TEXTS.forEach(text -> Reader.read(text, around));
    }
}
