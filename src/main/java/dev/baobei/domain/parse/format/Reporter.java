package dev.baobei.domain.parse.format;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.text.Text;

/** Who reports (经纪人), as far as the text claims it, and whether names and numbers are at the moment theirs or a stranger's. */
final class Reporter {

    /** Whose the next name or number is, unless a label says another. */
    enum Turn {
        CUSTOMER, AGENT, STRANGER
    }

    private final Draft said = new Draft();
    private Turn turn = Turn.CUSTOMER;

    Turn turn() {
        return turn;
    }

    /** A label that says whose what follows is: 业务员, 客户电话, 对接人电话. */
    void turnTo(Label label) {
        if (label.owner()) {
            turnTo(label.field() == Field.NAME ? Turn.CUSTOMER : label.field() == Field.REMARK ? Turn.STRANGER : Turn.AGENT);
        } else if (label.field() == Field.PHONE && !label.bare()) {
            turnTo(Turn.CUSTOMER);
        } else if (label.field() == Field.AGENT_PHONE) {
            turnTo(Turn.AGENT);
        } else if (label.field() == Field.OTHER_PHONE) {
            turnTo(Turn.STRANGER);
        }
    }

    void turnTo(Turn next) {
        turn = next;
    }

    void agency(Text agency) {
        said.add(Field.AGENCY, agency);
        turn = Turn.AGENT;
    }

    /** The first is the agent, whoever else is named there a colleague. */
    void name(Text name) {
        said.add(turn == Turn.STRANGER || said.has(Field.AGENT) ? Field.REMARK : Field.AGENT, name);
    }

    void number(Text number) {
        said.add(turn == Turn.STRANGER ? Field.OTHER_PHONE : Field.AGENT_PHONE, number);
    }

    void remark(Text words) {
        said.add(Field.REMARK, words);
    }

    boolean isNamed() {
        return said.has(Field.AGENT);
    }

    boolean hasNumber() {
        return said.has(Field.AGENT_PHONE);
    }

    Draft said() {
        return said;
    }
}
