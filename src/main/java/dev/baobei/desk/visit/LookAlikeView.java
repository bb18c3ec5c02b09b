package dev.baobei.desk.visit;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.visit.SideBySideView.Somebody;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.VerdictRecord.AlikeRecord;

/**
 * Somebody on record who may be the visitor (疑似重号), as a person tells the two apart. Whoever holds them is not said here.
 *
 * @param by       {@code visit}, whose protection it is, or {@code list}, the developer's own
 * @param visit    that visit's id; left out of the list
 * @param known    name and number as they are on record; a list may say no name
 * @param visiting the visitor's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LookAlikeView(String by, UUID visit, Somebody known, Somebody visiting) {

    static LookAlikeView of(AlikeRecord alike, Visit visit) {
        return new LookAlikeView(alike.visit() == null ? "list" : "visit", alike.visit(),
                new Somebody(alike.name(), alike.phone()), new Somebody(visit.name().written(), alike.visiting()));
    }
}
