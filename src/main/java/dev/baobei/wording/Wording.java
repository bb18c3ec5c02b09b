package dev.baobei.wording;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.terms.Disclosure;

/** Says replies to agents and verdicts to the desk. */
@ApplicationScoped
public class Wording {

    private final ReplyWording chinese = new ReplyWording(Words.CHINESE);
    private final VerdictWording verdictChinese = new VerdictWording(Words.CHINESE);
    private final VerdictWording verdictEnglish = new VerdictWording(Words.ENGLISH);

    /** A reply as the agent reads it, in Chinese: one message or several, in order, each of two SMS segments at most. */
    public List<String> messages(Reply reply) {
        return chinese.messages(reply);
    }

    /** The same in one text, for whoever is not reading SMS. */
    public String text(Reply reply) {
        return chinese.text(reply);
    }

    /** One sentence in Chinese and one in English. */
    public record Said(String zh, String en) {}

    /** Whose customer it is, in a sentence; an agency that is null is the house. */
    public Said verdict(String kind, List<String> agencies, String agent, String receipt, List<String> why, boolean nearTie) {
        return new Said(verdictChinese.verdict(kind, agencies, agent, receipt, why, nearTie),
                verdictEnglish.verdict(kind, agencies, agent, receipt, why, nearTie));
    }

    /** That nobody of an agency could be told something. */
    public Said untold(String agency) {
        return new Said(Words.CHINESE.say("desk.untold", agency), Words.ENGLISH.say("desk.untold", agency));
    }

    /** Why a share of a deal is not settled for an agency. */
    public Said notSettled(String agency) {
        return new Said(Words.CHINESE.say("deal.notSettled", agency), Words.ENGLISH.say("deal.notSettled", agency));
    }

    /** Why nobody can say yet what of a deal is settled. */
    public Said unsettled(String why) {
        return new Said(Words.CHINESE.say("deal.open." + why), Words.ENGLISH.say("deal.open." + why));
    }

    /** The heading of a column of a month's figures, which are read in Chinese. */
    public String figures(String column) {
        return Words.CHINESE.say("figures." + column);
    }

    /** A word in a day's register, which is read in Chinese: a {@code heading}, a {@code source} or a {@code state}. */
    public String register(String kind, String what) {
        return Words.CHINESE.say("register." + kind + "." + what);
    }

    /** Terms that mean less than they seem to. */
    public Said warning(String warning) {
        return new Said(Words.CHINESE.say("warning." + warning), Words.ENGLISH.say("warning." + warning));
    }

    /** Why no agency has a deal. */
    public Said unowned(String why) {
        return new Said(Words.CHINESE.say("deal.unowned." + why), Words.ENGLISH.say("deal.unowned." + why));
    }

    /** Whose a deal is that no agency owns. */
    public Said onDuty(String agency) {
        return new Said(Words.CHINESE.say("deal.onDuty", agency), Words.ENGLISH.say("deal.onDuty", agency));
    }

    /** What each side learns of another agency, by the terms: a sentence for each. */
    public List<Said> disclosure(Disclosure terms) {
        return Stream.of("agent." + terms.agent(), "holder." + terms.holder(), "collision." + terms.collision(),
                "desk." + terms.desk()).map(choice -> "terms.disclosure." + choice)
                .map(key -> new Said(Words.CHINESE.say(key), Words.ENGLISH.say(key))).toList();
    }

    /** What staff should know of the text of a report, by its number as sent. */
    public Said remark(String remark, int number) {
        return new Said(Words.CHINESE.say("remark." + remark, number), Words.ENGLISH.say("remark." + remark, number));
    }

    /** One rule's answer about one candidate, in words that a salesperson accepts. */
    public Said finding(String rule, String answer, List<String> facts, Project project) {
        return new Said(verdictChinese.finding(rule, answer, facts, project),
                verdictEnglish.finding(rule, answer, facts, project));
    }
}
