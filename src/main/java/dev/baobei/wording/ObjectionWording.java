package dev.baobei.wording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.reply.Reply.NotAccepted;
import dev.baobei.domain.reply.Reply.Unfinished;
import dev.baobei.domain.rule.Objection;

/** Why a report is not accepted, a sentence for each objection. */
final class ObjectionWording {

    private final Words words;
    private final Times times;

    ObjectionWording(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    List<String> all(NotAccepted no) {
        return no.objections().stream().map(objection -> said(objection, Optional.of(no.project()), Optional.of(no.name()),
                Optional.of(no.phone()), no.opens())).toList();
    }

    /** Of a report that lacks something: the customer is named as far as they were read. */
    List<String> all(Unfinished unfinished) {
        return unfinished.against().objections().stream().map(objection -> said(objection, unfinished.project(),
                unfinished.against().name(), unfinished.against().phone(), unfinished.against().opens())).toList();
    }

    private String said(Objection objection, Optional<Project> project, Optional<PersonName> name, Optional<PhoneNumber> phone,
            Optional<Instant> opens) {
        String key = "reply.notAccepted." + objection
                + (objection == Objection.OUTSIDE_WINDOW && opens.isEmpty() ? ".ended" : "");
        String unread = key + ".unread";
        String known = words.knows(key) ? key : "reply.notAccepted";
        return words.say((name.isEmpty() || phone.isEmpty()) && words.knows(unread) ? unread : known,
                project.map(Project::name).orElse(""), name.map(PersonName::written).orElse(""),
                phone.map(PhoneNumber::masked).orElse(""),
                opens.flatMap(at -> project.map(where -> times.minute(at, where))).orElse(""));
    }
}
