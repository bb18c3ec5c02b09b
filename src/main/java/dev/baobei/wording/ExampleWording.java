package dev.baobei.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.reply.Example;
import dev.baobei.domain.reply.Reply.HowTo;
import dev.baobei.domain.reply.Reply.UnfinishedAgain;
import dev.baobei.domain.rule.Escalation;
import dev.baobei.domain.terms.Particular;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Terms;

/** How to report, shown by examples that would be accepted. */
final class ExampleWording {

    private static final PhoneNumber SOMEBODYS = new PhoneNumber("13812341234");

    private final Words words;

    ExampleWording(Words words) {
        this.words = words;
    }

    /** A report in the form that the terms ask. */
    String example(Example example) {
        return words.say("example", example.project().name(), words.say("example." + example.terms().nameForm()),
                PhoneForm.easiestOf(example.terms().phoneForms()).hide(SOMEBODYS).pattern())
                + example.terms().fields().stream().sorted().map(field -> asked(field, example.terms())).collect(joining())
                + example.colleague().map(name -> words.say("example.colleague", name)).orElse("");
    }

    private String asked(Particular field, Terms terms) {
        return terms.promotion().area().filter(area -> field == Particular.ADDRESS)
                .map(area -> words.say("example.ADDRESS.inside", area.words().get(0)))
                .orElseGet(() -> words.say("example." + field));
    }

    Pieces howTo(HowTo howTo) {
        List<Example> examples = howTo.examples();
        if (examples.isEmpty()) {
            return new Pieces().add(words.say("reply.howTo.noProject"));
        }
        Pieces pieces = new Pieces().add(words.say("reply.howTo", example(examples.get(0))));
        examples.stream().skip(1).forEach(example -> pieces.add("\n", example(example)));
        if (howTo.more() > 0) {
            pieces.add("\n", words.say("reply.howTo.more", howTo.more()));
        }
        return pieces.add("\n", words.say("reply.howTo.end"));
    }

    /** What stands in the place of a text to send back, for somebody who is not understood again and again: in few words beside a mark. */
    Pieces inTheEnd(UnfinishedAgain again) {
        boolean isShort = again.step() == Escalation.FORMAT && again.reports().stream().anyMatch(one -> one.mark().isPresent());
        String key = "reply.again." + again.step() + (isShort ? ".short" : "");
        return new Pieces()
                .add(again.example().map(one -> words.say(key, example(one)))
                        .orElseGet(() -> words.say("reply.again." + again.step() + ".noProject")));
    }
}
