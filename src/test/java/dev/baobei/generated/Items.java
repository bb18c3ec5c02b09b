package dev.baobei.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The labelled values of one report, in an order that leaves no doubt whose number is whose. */
final class Items {

    /** A label and what is typed behind it. */
    record Item(String label, Consumer<Typing> value) {}

    private final Sheet sheet;
    private final Chance chance;
    private final boolean isTight;
    private final String comma;
    private final List<Item> head = new ArrayList<>();
    private final List<Item> customer = new ArrayList<>();
    private final List<Item> agent = new ArrayList<>();
    private final List<Item> others = new ArrayList<>();
    private Meant meant;

    /**
     * @param isTight whether values may hold no blank, because blanks part the fields
     * @param comma   what may join two numbers of one customer, because it does not part the fields
     */
    Items(Sheet sheet, boolean isTight, String comma) {
        this.sheet = sheet;
        this.chance = sheet.chance;
        this.isTight = isTight;
        this.comma = comma;
        if (!sheet.isImplied || chance.percent(60)) {
            String called = Directory.called(sheet.project, chance);
            head.add(new Item(chance.word("label.project"), typing -> typing.project(called)));
        }
    }

    Meant meant() {
        return meant;
    }

    /** Name, number, gender and time; the number under a label that is surely the customer's, or right behind the name. */
    Items withCustomer(boolean isOrdered) {
        Name name = isTight ? Name.of(chance, sheet.hand) : Name.labelled(chance, sheet.hand);
        List<Number> phones = phones();
        String label = chance.word(isOrdered && chance.percent(50) ? "label.phone.any" : "label.phone");
        customer.add(new Item(chance.word("label.name"), typing -> typing.name(name)));
        customer.add(new Item(label, typing -> phones(typing, phones)));
        Name said = withGender(name);
        Optional<Time> time = Optional.empty();
        if (chance.percent(40)) {
            time = Optional.of(isTight ? Time.spoken(chance, sheet.received) : Time.labelled(chance, sheet.received));
            others.add(time(time.get()));
        }
        meant = sheet.meant(said, phones, time);
        return this;
    }

    private Item time(Time time) {
        return new Item(chance.word("label.visit"), typing -> {
            if (time.isClock()) {
                typing.number(time.typed());
            } else {
                typing.words(time.typed());
            }
        });
    }

    private List<Number> phones() {
        Number first = number();
        return chance.percent(5) ? List.of(first, number()) : List.of(first);
    }

    private Number number() {
        return isTight ? Number.tight(chance) : Number.of(chance);
    }

    private void phones(Typing typing, List<Number> phones) {
        typing.phone(phones.get(0));
        phones.stream().skip(1).forEach(second -> typing.raw(comma).phone(second));
    }

    private Name withGender(Name name) {
        if (chance.percent(75) || name.written().endsWith("公司")) {
            return name;
        }
        String said = switch (name.gender()) {
            case MALE -> "男";
            case FEMALE -> "女";
            default -> chance.pick("男", "女", "未知");
        };
        customer.add(new Item(chance.word("label.gender"), typing -> typing.words(said)));
        return name.with(Sheet.gender(said));
    }

    Items withAgency() {
        if (chance.percent(60)) {
            others.add(new Item(chance.word("label.agency"), typing -> typing.raw(sheet.claim(sheet.agency))));
        }
        return this;
    }

    /** The agent, whose number stands behind the name, under a label of its own, or under a second 电话. */
    Items withAgent(boolean isOrdered) {
        if (chance.percent(35)) {
            return this;
        }
        String prefix = isTight || chance.percent(90) ? "" : sheet.hand.words("加盟·");
        sheet.claim(prefix + sheet.agent);
        sheet.claim(sheet.agent);
        boolean isJoined = !isTight && chance.percent(15);
        agent.add(new Item(chance.word("label.agent"), typing -> {
            typing.raw(prefix + sheet.agent);
            if (isJoined) {
                typing.raw(" ").number(sheet.agentPhone);
            }
        }));
        if (!isJoined && chance.percent(70)) {
            String label = chance.word(isOrdered && chance.percent(20) ? "label.phone.any" : "label.agentPhone");
            agent.add(new Item(label, typing -> typing.number(sheet.agentPhone)));
        }
        return this;
    }

    Items withOthers(int most) {
        for (int i = chance.between(0, most); i > 0; i--) {
            String[] extra = chance.pick(Words.extras());
            if (others.stream().noneMatch(other -> other.label().equals(extra[1])) && !extra[2].contains(comma(isTight))) {
                others.add(new Item(extra[1], typing -> typing.words(extra[2])));
            }
        }
        if (chance.percent(20)) {
            String type = chance.word("type");
            sheet.claim(sheet.hand.words(type));
            others.add(new Item(chance.word("label.type"), typing -> typing.words(type)));
        }
        if (!isTight && chance.percent(20)) {
            String reported = sheet.received.toString().replace('T', ' ');
            others.add(new Item(chance.word("label.reported"), typing -> typing.number(reported)));
        }
        return this;
    }

    private static String comma(boolean isTight) {
        return isTight ? "，" : "\n";
    }

    /** Groups stay together; their order is one of those seen. */
    List<Item> inOrder() {
        List<List<Item>> groups = switch (chance.between(1, 5)) {
            case 1 -> List.of(customer, others, head, agent);
            case 2 -> List.of(agent, head, customer, others);
            case 3 -> List.of(others, head, customer, agent);
            default -> List.of(head, customer, others, agent);
        };
        return groups.stream().flatMap(List::stream).toList();
    }

    /** Any order: every label says by itself whose value it is. */
    List<Item> inAnyOrder() {
        return chance.shuffled(inOrder());
    }
}
