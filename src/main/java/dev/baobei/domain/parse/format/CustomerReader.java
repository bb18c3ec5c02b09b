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
import dev.baobei.domain.text.Text;

/** Goes from piece to piece and says whose each is: a customer's, an agent's, or everybody's. What it takes for nothing is left over. */
final class CustomerReader {

    private final Text text;
    private final List<Piece> pieces;
    private final ProjectNames projects;
    private final boolean numbersFirst;
    private final boolean projectsLast;
    private final ByPlace place;
    private final boolean labelled;
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
        this.projectsLast = Sequence.isProjectsLast(this.pieces);
        this.place = new ByPlace(text, this.pieces, projects);
        this.labelled = labelled;
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
        return is(Kind.WORD, piece);
    }

    private static boolean is(Kind kind, Optional<Piece> piece) {
        return piece.isPresent() && piece.get().is(kind);
    }

    private void take(Piece piece, int at) {
        if (announced.isRemark() && announced.isRemark(piece, behind(piece.text()))) {
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
            case AGENCY -> agency(piece, at);
            case WORD -> word(piece, at);
            case HARMLESS -> harmless(piece.text());
            case JOINER -> joined = true;
            case SIGN -> sign(piece);
            case LINE_END -> endLine();
            default -> {
            }
        }
    }

    /** 客户：上海宏达贸易有限公司 is a customer, whatever its name ends in. */
    private void agency(Piece piece, int at) {
        if ((labelled || announced.is(Field.NAME)) && !customers.hasNumber() && Sequence.leadsToNumber(pieces, at)) {
            customer(Piece.of(Kind.NAME, piece.text()), at, true);
        } else {
            reporter.agency(piece.text());
        }
    }

    /** 备注：作废 is left over, and so asked about. */
    private void remark(Text words) {
        if (EarlierReport.mentionedIn(words).isEmpty()) {
            announced.give(words, reporter, customers);
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

    /** 金桥、云栖府 are of one section; in 云栖府：张三138****1234 / 王磊：金桥 somebody stands between. */
    private void project(Text name) {
        joined &= !is(Kind.PROJECT, meaning);
        if (projectsLast && customers.hasNumber()) {
            customers.last().add(Field.PROJECT, name);
        } else if (customers.hasNumber() && numberOnLine) {
            customers.projectBehind(name);
        } else {
            if (customers.hasNumber() && !is(Kind.PROJECT, meaning)) {
                section.close();
            }
            section.name(name);
            if (customers.waitsForNumber()) {
                customers.last().add(Field.PROJECT, name);
            }
        }
    }

    private void gender(Text title) {
        if (!customers.isEmpty() && reporter.turn() == Turn.CUSTOMER) {
            customers.last().add(Field.GENDER, title);
        }
    }

    private void name(Piece piece, int at) {
        boolean hasNumber = Sequence.leadsToNumber(pieces, at);
        if (reporter.turn() != Turn.CUSTOMER && !(hasNumber && place.isBehind(reporter, announced, piece, at))) {
            reporter.name(piece.text());
        } else if (Reporting.reports(pieces, at) && !hasNumber && customers.isEmpty()) {
            reporter.turnTo(Turn.AGENT);
            reporter.name(piece.text());
            reporter.turnTo(Turn.CUSTOMER);
        } else if (Reporting.isAgent(pieces, at, customers)) {
            reporter.turnTo(Turn.AGENT);
            reporter.name(piece.text());
        } else {
            customer(piece, at, hasNumber);
        }
    }

    private void customer(Piece piece, int at, boolean hasNumber) {
        reporter.turnTo(Turn.CUSTOMER);
        if (customers.waitsForName() && (numbersFirst || !hasNumber)) {
            addName(customers.last(), piece);
        } else if (customers.waitsForNumber()) {
            addName(customers.last(), piece);
        } else if (customers.isEmpty() || hasNumber || NameWord.isTitled(piece.text()) && !customers.last().has(Field.REMARK)) {
            boolean apart = section.hasProject() && !section.isOpen() && Sequence.namesOwnProject(pieces, at);
            addName(apart ? customers.openApart() : customers.open(), piece);
        }
    }

    private void addName(Draft customer, Piece piece) {
        boolean doubtful = piece.is(Kind.DOUBTFUL) && !hasProject();
        boolean withoutFirst = joined && !section.isOpen() && !customers.isSecond();
        boolean isAlone = !withoutFirst && !(isWord(previous) && place.isBehindDot(piece.text()));
        joined = false;
        DoubtedName.add(customer, piece, doubtful, isAlone);
    }

    private void phone(Text number) {
        if (isBehindCompany(number)) {
            ofCompany(number);
        } else if (announced.is(Field.AGENT_PHONE) || reporter.turn() != Turn.CUSTOMER) {
            reporter.number(number);
        } else if (customers.waitsForNumber()) {
            customers.last().add(Field.PHONE, number);
            section.close();
        } else if (customers.hasNumber() && numberOnLine && !numbersFirst) {
            again(number);
        } else {
            customers.open(isWord(previous)).add(Field.PHONE, number);
        }
        numberOnLine = true;
    }

    /** 上海宏达贸易有限公司 136****7788: no agent hides their number, so the company may be the customer. */
    private boolean isBehindCompany(Text number) {
        return customers.isEmpty() && is(Kind.AGENCY, previous) && LikeNumbers.isHidden(number);
    }

    private void ofCompany(Text number) {
        reporter.turnTo(Turn.CUSTOMER);
        customers.open(true).add(Field.PHONE, number)
                .add(new Problem(Field.NAME, Problem.Why.AMBIGUOUS, previous.map(company -> company.text().raw())));
    }

    /** A second number behind the first: beside it the same one's, with other words between it may be anybody's. */
    private void again(Text number) {
        boolean joined = previous.filter(piece -> piece.is(Kind.JOINER) && piece.text().is("或")).isPresent();
        customers.addNumber(number, joined);
        if (!is(Kind.PHONE, previous) && !is(Kind.SIGN, previous) && !is(Kind.JOINER, previous)) {
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
            customer(Piece.of(Kind.NAME, word), at, true);
        } else if (!hasProject() && customers.isEmpty() && place.isProject(word, at)) {
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
        return beside && !customers.waitsForNumber() && place.isName(word, announced.is(Field.NAME), hasProject());
    }
}
