package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.EarlierReport;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.parse.format.Piece.Kind;
import dev.baobei.domain.parse.format.Reporter.Turn;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.text.Text;

/** Goes from piece to piece and says whose each is: a customer's, an agent's, or everybody's. What it takes for nothing is left over. */
final class CustomerReader {

    private final Text text;
    private final List<Piece> pieces;
    private final ProjectNames projects;
    private final boolean numbersFirst;
    private final int lastNumber;
    private final Section section = new Section();
    private final Reporter reporter = new Reporter();
    private final Customers customers;
    private final Announced announced = new Announced();
    private Optional<Piece> previous = Optional.empty();
    private Optional<Piece> meaning = Optional.empty();
    private boolean numberOnLine;
    private boolean joined;
    private boolean belowProject;

    /** @param labelled whether one label announces all of them as customers */
    CustomerReader(Text text, List<Piece> pieces, ProjectNames projects, boolean labelled) {
        this.text = text;
        this.pieces = Roles.labelled(pieces);
        this.projects = projects;
        this.numbersFirst = Sequence.isNumbersFirst(this.pieces);
        this.lastNumber = Sequence.lastNumber(this.pieces);
        this.customers = new Customers(projects, section);
        if (labelled || Sequence.isCounted(this.pieces)) {
            customers.areLabelled();
        }
    }

    /** The project is named elsewhere, so that no word here needs to be one. */
    CustomerReader belowProject() {
        belowProject = true;
        return this;
    }

    private boolean hasProject() {
        return belowProject || section.hasProject();
    }

    List<Draft> customers() {
        for (int at = 0; at < pieces.size(); at++) {
            take(pieces.get(at), at);
            previous = pieces.get(at).is(Kind.HARMLESS) || pieces.get(at).is(Kind.SIGN) && isWord(previous)
                    ? previous
                    : Optional.of(pieces.get(at));
            meaning = pieces.get(at).isBetween() ? meaning : Optional.of(pieces.get(at));
        }
        customers.endLine();
        if (customers.isEmpty()) {
            Draft nobody = new Draft();
            section.giveTo(nobody);
            return List.of(customers.withShared(nobody, reporter.said()));
        }
        return customers.settled(reporter.said());
    }

    private static boolean isWord(Optional<Piece> piece) {
        return piece.filter(word -> word.is(Kind.WORD)).isPresent();
    }

    private void take(Piece piece, int at) {
        if (announced.isRemark(piece, behind(piece.text()))) {
            remark(piece.text());
            return;
        }
        switch (piece.kind()) {
            case LABEL -> label(piece);
            case PROJECT -> project(piece.text());
            case TYPE -> customers.type(piece.text());
            case NAME, DOUBTFUL -> name(piece, at);
            case GENDER -> gender(piece.text());
            case PHONE -> {
                phone(piece.text());
                joined = false;
            }
            case TIME -> time(piece.text());
            case AGENCY -> reporter.agency(piece.text());
            case WORD -> word(piece, at);
            case HARMLESS -> harmless(piece.text());
            case JOINER -> joined = true;
            case SIGN -> sign(piece);
            case LINE_END -> endLine();
            default -> {
            }
        }
    }

    /** 备注：作废 is left over, and so asked about. */
    private void remark(Text words) {
        if (EarlierReport.mentionedIn(words).isEmpty()) {
            reporter.remark(words);
        }
    }

    private void label(Piece piece) {
        announced.by(piece, behind(piece.text()));
        reporter.turnTo(piece.label().orElseThrow());
    }

    private void sign(Piece sign) {
        if (",;。".indexOf(sign.text().charAt(0)) >= 0) {
            announced.end();
        }
        if (sign.text().is("。") && reporter.turn() == Turn.AGENT && reporter.isNamed()) {
            reporter.turnTo(Turn.CUSTOMER);
        }
    }

    private void endLine() {
        customers.endLine();
        announced.end();
        numberOnLine = false;
        if (reporter.turn() == Turn.AGENT && (reporter.isNamed() || customers.isEmpty())) {
            reporter.turnTo(Turn.CUSTOMER);
        }
    }

    private void project(Text name) {
        joined &= meaning.filter(piece -> piece.is(Kind.PROJECT)).isEmpty();
        if (customers.hasNumber() && numberOnLine) {
            customers.projectBehind(name);
        } else {
            if (customers.hasNumber()) {
                closeUnlessBeside();
            }
            section.name(name);
            if (customers.waitsForNumber()) {
                customers.last().add(Field.PROJECT, name);
            }
        }
    }

    /** 金桥、云栖府 are of one section; in 云栖府：张三138****1234 / 王磊：金桥 somebody stands between. */
    private void closeUnlessBeside() {
        if (meaning.filter(piece -> piece.is(Kind.PROJECT)).isEmpty()) {
            section.close();
        }
    }

    private void gender(Text title) {
        if (!customers.isEmpty() && reporter.turn() == Turn.CUSTOMER) {
            customers.last().add(Field.GENDER, title);
        }
    }

    private void name(Piece piece, int at) {
        boolean hasNumber = Sequence.leadsToNumber(pieces, at);
        if (reporter.turn() != Turn.CUSTOMER && !(hasNumber && reporter.isNamed() && !announced.is(Field.AGENT))) {
            reporter.name(piece.text());
        } else if (Sequence.reports(pieces, at) && !hasNumber && customers.isEmpty()) {
            reporter.turnTo(Turn.AGENT);
            reporter.name(piece.text());
            reporter.turnTo(Turn.CUSTOMER);
        } else if (Sequence.isPrescribedAgent(pieces, at) || customers.hasNumber() && Sequence.brings(pieces, at)
                || !customers.isEmpty() && !hasNumber && Sequence.isBeforeAgency(pieces, at)) {
            reporter.turnTo(Turn.AGENT);
            reporter.name(piece.text());
        } else {
            customer(piece, hasNumber);
        }
    }

    private void customer(Piece piece, boolean hasNumber) {
        reporter.turnTo(Turn.CUSTOMER);
        if (customers.waitsForName() && (numbersFirst || !hasNumber)) {
            addName(customers.last(), piece);
        } else if (customers.waitsForNumber()) {
            addName(customers.last(), piece);
        } else if (customers.isEmpty() || hasNumber || NameWord.isTitled(piece.text()) && !customers.last().has(Field.REMARK)) {
            addName(customers.open(), piece);
        }
    }

    private void addName(Draft customer, Piece piece) {
        boolean second = customer.has(Field.NAME);
        boolean doubtful = piece.is(Kind.DOUBTFUL) && !hasProject();
        customer.add(Field.NAME, piece.text());
        boolean withoutFirst = joined && !section.isOpen() && !customers.isSecond();
        joined = false;
        boolean hasWordBefore = piece.is(Kind.DOUBTFUL) && NameWord.hasWordBefore(piece.text());
        if (second || doubtful || withoutFirst || hasWordBefore || isBehindDot(piece.text())) {
            Optional<String> seen = customer.first(Field.NAME).map(Text::raw);
            customer.add(new Problem(Field.NAME, Problem.Why.AMBIGUOUS, seen));
            if (doubtful) {
                customer.add(new Problem(Field.PROJECT, Problem.Why.AMBIGUOUS, seen));
            }
        }
    }

    /** 买买提.艾力: what stands before the dot may be the first half of the name. */
    private boolean isBehindDot(Text name) {
        int at = name.position() - text.position();
        return isWord(previous) && at > 1 && text.charAt(at - 1) == '.' && Character.isIdeographic(text.charAt(at - 2));
    }

    private void phone(Text number) {
        if (announced.is(Field.AGENT_PHONE) || reporter.turn() != Turn.CUSTOMER) {
            reporter.number(number);
        } else if (customers.waitsForNumber()) {
            customers.last().add(Field.PHONE, number);
        } else if (customers.hasNumber() && numberOnLine && !numbersFirst) {
            again(number);
        } else {
            customers.open(isWord(previous)).add(Field.PHONE, number);
        }
        numberOnLine = true;
    }

    /** A second number behind the first: beside it the same one's, with other words between it may be anybody's. */
    private void again(Text number) {
        boolean joined = previous.filter(piece -> piece.is(Kind.JOINER) && piece.text().is("或")).isPresent();
        customers.addNumber(number, joined);
        boolean beside = previous.filter(piece -> piece.is(Kind.PHONE) || piece.is(Kind.SIGN) || piece.is(Kind.JOINER))
                .isPresent();
        if (!beside) {
            customers.doubtNumber();
        }
    }

    private void time(Text time) {
        boolean isVisit = announced.is(Field.VISIT_AT)
                || !announced.is(Field.REPORTED_AT) && SaidTimes.isVisit(time, behind(time));
        Field field = isVisit ? Field.VISIT_AT : Field.REPORTED_AT;
        boolean ofAll = customers.isEmpty()
                || behind(time).subSequence(0, Math.min(8, behind(time).length())).indexOf("一起") >= 0;
        if (ofAll) {
            customers.share(field, time);
        } else {
            customers.last().add(field, time);
        }
    }

    private Text behind(Text part) {
        int from = part.position() + part.length() - text.position();
        return text.subSequence(from, Math.min(text.length(), from + 12));
    }

    /** A word that nobody knows, where a name or a project is expected, is what is asked about or, between project and number, the name. */
    private void word(Piece piece, int at) {
        Text word = piece.text();
        if (announced.is(Field.PHONE) && customers.waitsForNumber() && !Sequence.leadsToNumber(pieces, at)) {
            customers.last().add(Field.PHONE, word);
        } else if (announced.is(Field.PROJECT)) {
            project(word);
        } else if (announced.is(Field.AGENCY)) {
            reporter.agency(word);
        } else if (reporter.turn() == Turn.CUSTOMER && isNameByPlace(word, at)) {
            customer(Piece.of(Kind.NAME, word), true);
        } else if (isProjectByPlace(word, at)) {
            section.name(word);
        } else if (customers.hasNumber() && numberOnLine && ProjectLike.is(word, projects)) {
            customers.projectBehind(word);
        }
    }

    /** 链家报备 ends what is said of the reporter; 电话:前三后四 is the format itself, not filled in. */
    private void harmless(Text word) {
        if (word.endsWith("报备") && !announced.is(Field.AGENT)) {
            reporter.turnTo(Turn.CUSTOMER);
        }
        if (announced.is(Field.PHONE) && customers.waitsForNumber() && word.length() > 3) {
            customers.last().add(Field.PHONE, word);
        }
    }

    private boolean isNameByPlace(Text word, int at) {
        boolean beside = Sequence.leadsToNumber(pieces, at) || numbersFirst && customers.waitsForName();
        boolean isAnnounced = announced.is(Field.NAME) && word.length() <= 4
                && PersonName.of(word.raw(), Gender.UNKNOWN).isPresent();
        return beside && !Kin.begins(word) && !customers.waitsForNumber() && (isAnnounced || NameWord.isPossible(word))
                && (hasProject() || !ProjectLike.is(word, projects));
    }

    private boolean isProjectByPlace(Text word, int at) {
        boolean isLong = word.length() > 4 || word.holds(Character::isIdeographic) && word.length() > 1;
        return isLong && !hasProject() && customers.isEmpty() && word.length() <= 12 && at < lastNumber;
    }
}
