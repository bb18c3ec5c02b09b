package dev.baobei.domain.party;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A project (项目, 楼盘) that customers are reported for.
 *
 * @param id            surrogate
 * @param code          short and stable, as staff and the API say it: {@code JQ}
 * @param name          金桥农批
 * @param aliases       other names that salespeople use
 * @param propertyTypes 商铺, 公寓, 写字楼, 住宅
 * @param zone          the clock of its sales office
 * @param openingDay    开盘, where it is known
 */
public record Project(int id, String code, String name, List<String> aliases, List<String> propertyTypes, ZoneId zone,
        Optional<LocalDate> openingDay) {}
