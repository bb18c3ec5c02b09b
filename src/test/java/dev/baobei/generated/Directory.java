package dev.baobei.generated;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Surroundings;
import dev.baobei.domain.party.Project;

/** The projects that generated messages name. */
final class Directory {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Project IMPLIED = project(1, "JQ", "金桥农批", "金桥农批市场");
    static final List<Project> ALL = List.of(IMPLIED, project(2, "LH", "龙湖滟澜山", "滟澜山"), project(3, "YQ", "云栖府"),
            project(4, "BLMC", "保利缦城和颂"), project(5, "BLSF", "保利十方舟"), project(6, "SHY", "山河印"),
            project(7, "YX", "越秀天河", "越秀"), project(8, "SC", "SOHO中心"), project(9, "WK", "万科翡翠公园三期", "翡翠公园"));

    private Directory() {}

    private static Project project(int id, String code, String name, String... aliases) {
        return new Project(id, code, name, List.of(aliases), List.of("商铺", "公寓", "写字楼", "住宅"), ZONE, Optional.empty());
    }

    static Surroundings around(Message message) {
        return message.isImplied()
                ? new Surroundings(List.of(IMPLIED), Optional.of(IMPLIED), message.received())
                : new Surroundings(ALL, Optional.empty(), message.received());
    }

    /** The project's name or, sometimes, one of its other names. */
    static String called(Project project, Chance chance) {
        return project.aliases().isEmpty() || chance.percent(70) ? project.name() : chance.pick(project.aliases());
    }
}
