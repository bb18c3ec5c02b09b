package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

/** Each setup changes the directory that the others were checked against: they are done one after the other, and all are done. */
@StoryTest
class SetupsAtOnceTest {

    @Inject
    Town town;

    @Test
    void manySetupsAtTheSameMomentAreAllDone() throws Exception {
        String setup = """
                {"projects": [{"code": "MANY%d", "name": "同时苑%d号", "zone": "Asia/Shanghai"}]}""";

        List<Integer> statuses = AtOnce.all(IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> town.staff("administrator", "admin").body(setup.formatted(i, i))
                        .post("/api/setup").statusCode())
                .toList());

        assertEquals(List.of(204), statuses.stream().distinct().toList());
    }
}
