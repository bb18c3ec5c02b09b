package dev.baobei.domain.parse.format;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;

/** Whose a bare 电话 is, going down a form: the one's who was named last. */
final class Owner {

    private Field named = Field.NAME;

    void turnTo(Label label) {
        if (label.owner()) {
            named = label.field();
        }
    }

    /** 配偶：李四, or a label that we do not know after the customer's number: the next bare 电话 is not the customer's. */
    void turnToStranger(boolean isSomebodyElse) {
        named = isSomebodyElse ? Field.REMARK : named;
    }

    Field phone() {
        return switch (named) {
            case NAME -> Field.PHONE;
            case REMARK -> Field.OTHER_PHONE;
            default -> Field.AGENT_PHONE;
        };
    }
}
