package dev.baobei.domain.parse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Project;

/** The projects that the recorded messages name, and the moment they are read. */
final class FieldProjects {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Project JINQIAO = project(1, "JQ", "金桥农批", "金桥", "金桥农批市场");
    static final Project LONGHU = project(2, "LH", "龙湖滟澜山", "龙湖", "滟澜山");
    static final List<Project> ALL = List.of(JINQIAO, LONGHU, project(3, "YQ", "云栖府"), project(4, "BLMC", "保利缦城和颂"),
            project(5, "BLSF", "保利十方舟"), project(6, "SHY", "山河印"), project(7, "YX", "越秀天河", "越秀"));

    /** Monday, 23 November 2026, noon in Shanghai. */
    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private FieldProjects() {}

    private static Project project(int id, String code, String name, String... aliases) {
        return new Project(id, code, name, List.of(aliases), List.of("商铺", "公寓", "写字楼", "住宅"), SHANGHAI, Optional.empty());
    }

    /** A number that serves every project: the text has to name one. */
    static Surroundings naming() {
        return new Surroundings(ALL, Optional.empty(), NOON);
    }

    /** A number that serves 金桥农批: a text that names none means it. */
    static Surroundings implying() {
        return new Surroundings(ALL, Optional.of(JINQIAO), NOON);
    }
}
