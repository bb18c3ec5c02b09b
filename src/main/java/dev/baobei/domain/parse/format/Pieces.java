package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.PhoneSighting;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Surnames;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** Cuts a text into the smallest parts that say something, in order; not a character of a word is left out. */
final class Pieces {

    private static final Signs OF_WORDS = Signs.OF_WORDS.or(Signs.between(Character.MIN_SURROGATE, Character.MAX_SURROGATE))
            .or(Signs.of("某○"));
    private static final Signs BLANK = Signs.of(" ");
    private static final Signs DOTS_INSIDE = Signs.of("·•‧∙・");
    private static final Signs SIGNS = Signs.of(",;。:、|/+!?~()[]{}<>《》【】〈〉=&#\\-_.\"'“”‘’「」『』@$^`");

    /** What may stand between a label and its colon. */
    private static final Signs BEFORE_COLON = Signs.of(" 】])*");
    private static final int LONGEST_LATIN = 40;
    private static final int LONGEST_KNOWN = 24;

    private final ProjectNames projects;
    private final boolean withSigns;
    private final List<Piece> found = new ArrayList<>();
    private boolean colonAfter;

    private Pieces(ProjectNames projects, boolean withSigns) {
        this.projects = projects;
        this.withSigns = withSigns;
    }

    static List<Piece> of(Text text, ProjectNames projects) {
        return new Pieces(projects, true).cut(text);
    }

    /** The same without the signs and the ends of lines between them. */
    static List<Piece> withoutSigns(Text text, ProjectNames projects) {
        return new Pieces(projects, false).cut(text);
    }

    private List<Piece> cut(Text text) {
        int at = 0;
        for (Piece fixed : fixed(text)) {
            int start = fixed.text().position() - text.position();
            if (start >= at) {
                words(text.subSequence(at, start));
                found.add(fixed);
                at = fixed.end(text);
            }
        }
        words(text.after(at));
        return found;
    }

    /** Numbers, times and what stands in marks. */
    private List<Piece> fixed(Text text) {
        List<Text> names = Marked.in(text, projects);
        List<PhoneSighting> phones = PhoneFinder.in(text);
        List<Text> times = SaidTimes.in(text);
        if (names.isEmpty() && phones.isEmpty() && times.isEmpty()) {
            return List.of();
        }
        List<Piece> fixed = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        Consumer<Piece> take = piece -> {
            if (isFree(piece, text, taken)) {
                Arrays.fill(taken, piece.text().position() - text.position(), piece.end(text), true);
                fixed.add(piece);
            }
        };
        names.forEach(name -> take.accept(Piece.of(Piece.Kind.PROJECT, name)));
        phones.forEach(phone -> phone.number().ifPresent(any -> take.accept(Piece.of(Piece.Kind.PHONE, phone.text()))));
        times.forEach(time -> take.accept(Piece.of(Piece.Kind.TIME, time)));
        phones.forEach(phone -> take.accept(Piece.of(Piece.Kind.PHONE, phone.text())));
        fixed.sort(Comparator.comparingInt(piece -> piece.text().position()));
        return fixed;
    }

    private static boolean isFree(Piece piece, Text text, boolean[] taken) {
        return !taken[piece.text().position() - text.position()] && !taken[piece.end(text) - 1];
    }

    private void words(Text text) {
        for (int at = text.indexOfOther(BLANK, 0); at >= 0;) {
            int end = wordEnd(text, at);
            if (end > at) {
                word(text.subSequence(at, end), isBeforeColon(text, end));
            } else if (withSigns) {
                sign(text, at);
            }
            at = text.indexOfOther(BLANK, Math.max(end, at + 1));
        }
    }

    private void sign(Text text, int at) {
        char sign = text.charAt(at);
        if (sign == '\n' || SIGNS.has(sign)) {
            found.add(Piece.of(sign == '\n' ? Piece.Kind.LINE_END : Piece.Kind.SIGN, text.subSequence(at, at + 1)));
        }
    }

    /** Letters, digits and what may stand inside a name; words of Latin letters with one blank between are one: John Smith. */
    private static int wordEnd(Text text, int from) {
        int end = endOfCharacters(text, from);
        while (end < text.length() && (joinsLetters(text, end) || end > from && LatinName.joins(text, end))) {
            end = endOfCharacters(text, end + 1);
        }
        return end;
    }

    private static int endOfCharacters(Text text, int from) {
        int end = text.indexOfOther(OF_WORDS, from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBeforeColon(Text text, int at) {
        int next = text.indexOfOther(BEFORE_COLON, at);
        return next >= 0 && (text.charAt(next) == ':' || text.charAt(next) == '=');
    }

    /** A dot in a name, or a star that hides a part of one. */
    private static boolean joinsLetters(Text text, int at) {
        char c = text.charAt(at);
        return DOTS_INSIDE.has(c) && isBetweenLetters(text, at) || c == '*' && HiddenName.holds(text, at);
    }

    private static boolean isBetweenLetters(Text text, int at) {
        return at > 0 && at + 1 < text.length() && Signs.LETTERS.has(text.charAt(at - 1))
                && Signs.LETTERS.has(text.charAt(at + 1));
    }

    /** Known words are cut off the front until the rest is a name, or nothing. */
    private void word(Text word, boolean explicit) {
        colonAfter = explicit;
        Text rest = word;
        while (!rest.isEmpty()) {
            Optional<Piece> code = code(rest);
            List<Piece> next = code.isPresent() ? List.of(code.get()) : next(rest);
            found.addAll(next);
            rest = rest.after(next.get(next.size() - 1).end(rest));
        }
    }

    /** JQ Tom Smith: a project's code before a name of letters. */
    private Optional<Piece> code(Text rest) {
        int end = rest.length() > LONGEST_LATIN || !LatinName.isLatin(rest.charAt(0)) ? -1 : rest.indexOf(' ', 0);
        Text first = end > 0 ? rest.subSequence(0, end) : rest;
        return end > 0 && !projects.of(first).isEmpty() ? Optional.of(Piece.of(Piece.Kind.PROJECT, first)) : Optional.empty();
    }

    private List<Piece> next(Text rest) {
        Optional<Piece> known = known(rest, 1);
        if (known.isPresent()) {
            return next(known.get(), rest);
        }
        boolean isName = rest.length() > LONGEST_KNOWN ? isName(rest) : NameWord.of(rest) == NameWord.NAME;
        return isName ? List.of(Piece.of(Piece.Kind.NAME, rest)) : unknown(rest);
    }

    /** What the known word at the beginning of the rest is, together with what stands behind it. */
    private List<Piece> next(Piece known, Text rest) {
        int length = known.text().length();
        if (known.is(Piece.Kind.LABEL) && length == rest.length()) {
            return List.of(known);
        }
        if (!isNoName(known, rest) && isName(rest)) {
            return List.of(Piece.of(Piece.Kind.NAME, rest));
        }
        if (known.is(Piece.Kind.HARMLESS) && length == 1 && beginsWithName(rest)) {
            return unknown(rest);
        }
        Text after = rest.after(length);
        if (known.is(Piece.Kind.HARMLESS) && !after.isEmpty() && mayEndInSurname(rest, length)) {
            return List.of(endingInSurname(rest, length));
        }
        boolean goesOn = known.is(Piece.Kind.PROJECT) && !after.isEmpty() && goesOn(rest, after);
        return goesOn
                ? List.of(Piece.of(Piece.Kind.WORD, rest.subSequence(0, length + nextKnown(after))))
                : List.of(known);
    }

    private List<Piece> unknown(Text rest) {
        return new Unknown(rest.subSequence(0, nextKnown(rest))).pieces();
    }

    /** 于 and 向 say nothing, or are the surname of 于明先生 or 于总看金桥农批. */
    private boolean beginsWithName(Text rest) {
        return NameWord.isPossible(rest)
                || Surnames.begin(rest) && unknown(rest).get(0).is(Piece.Kind.NAME);
    }

    /** 报备单霞先生: what is known ends in a surname, is known without it, and no other name begins behind it. */
    private boolean mayEndInSurname(Text rest, int length) {
        Text shorter = rest.subSequence(0, length - 1);
        boolean mayEnd = length > 2 && Surnames.begin(rest.subSequence(length - 1, length))
                && PlainWords.startOf(shorter, shorter.length(), false).isPresent() && beginsWithName(rest.after(length - 1));
        return mayEnd && !isSurnameAndTitle(rest.after(length));
    }

    /** 报备 before 单霞先生; but 报备单文斌 may be 单文斌 or 文斌, and so is neither. */
    private Piece endingInSurname(Text rest, int length) {
        Text after = rest.after(length);
        return Surnames.begin(after) && beginsWithName(after)
                ? Piece.of(Piece.Kind.WORD, rest.subSequence(0, length + nextKnown(after)))
                : Piece.of(Piece.Kind.HARMLESS, rest.subSequence(0, length - 1));
    }

    /** 张先生, of which nobody would think that 张 is given. */
    private boolean isSurnameAndTitle(Text rest) {
        Text run = rest.subSequence(0, nextKnown(rest));
        return NameWord.isTitled(run) && PersonName.of(run, Gender.UNKNOWN)
                .filter(name -> name.given().isEmpty() && Surnames.isFrequent(run.charAt(0))).isPresent();
    }

    /** 龙湖天街 is another project than 龙湖; 龙湖张女士, 龙湖商铺 and 龙湖2组 are not. */
    private boolean goesOn(Text whole, Text after) {
        if (isName(after) || known(after, 1).isPresent()) {
            return false;
        }
        Text run = after.subSequence(0, nextKnown(after));
        boolean isWord = new Unknown(run).pieces().stream().allMatch(piece -> piece.is(Piece.Kind.WORD));
        boolean nameByPlace = projects.startOf(whole).filter(ProjectNames.Prefix::whole).isPresent() && NameWord.isPossible(run)
                && !ProjectLike.is(run, projects);
        return isWord && !nameByPlace;
    }

    /** What begins with a project, or says nothing as a whole, needs no second look. */
    private static boolean isNoName(Piece known, Text rest) {
        return known.is(Piece.Kind.PROJECT) || known.is(Piece.Kind.HARMLESS) && known.text().length() == rest.length();
    }

    private boolean isName(Text word) {
        return word.length() <= 40 && projects.startOf(word).isEmpty()
                && PlainWords.startOf(word, word.length(), colonAfter).isEmpty() && NameWord.of(word) == NameWord.NAME;
    }

    /** The project, type, label, agency or plain word that a word begins with. */
    private Optional<Piece> known(Text word, int shortest) {
        Text near = word.length() <= LONGEST_KNOWN ? word : word.subSequence(0, LONGEST_KNOWN);
        Optional<Piece> known = projects.startOf(near)
                .map(prefix -> Piece.of(Piece.Kind.PROJECT, near.subSequence(0, prefix.length())));
        if (known.isEmpty()) {
            known = type(near);
        }
        if (known.isEmpty()) {
            known = Counted.startOf(near);
        }
        if (known.isEmpty()) {
            known = PlainWords.startOf(near, shortest, colonAfter && near.length() == word.length());
        }
        return known.isEmpty() && shortest == 1 ? agency(word) : known;
    }

    /** 云顶12 is one name, 张先生2 a person and a number. */
    private static boolean isPartOfName(Text word, Text digits) {
        return digits.indexOfOther(Signs.DIGITS, 0) < 0
                && !NameWord.isTitled(word.subSequence(0, word.length() - digits.length()));
    }

    private static Optional<Piece> type(Text word) {
        for (int length = ProjectNames.mayBeginWithType(word) ? Math.min(4, word.length()) : 0; length > 1; length--) {
            Text type = word.subSequence(0, length);
            if (ProjectNames.isType(type) && !PlainWords.isHarmless(type)) {
                return Optional.of(Piece.of(Piece.Kind.TYPE, type));
            }
        }
        return Optional.empty();
    }

    private static Optional<Piece> agency(Text word) {
        Text near = word.subSequence(0, Math.min(word.length(), 40));
        return Signature.of(near).map(signature -> Piece.of(Piece.Kind.AGENCY, signature.agency()));
    }

    /** Where the next known word of two characters or more begins. */
    private int nextKnown(Text word) {
        if (NameWord.isPossible(word)) {
            return word.length();
        }
        for (int at = 1; at < word.length(); at++) {
            Text after = word.after(at);
            if (known(after, 2).isPresent() && !isPartOfName(word, after)) {
                return at;
            }
        }
        return word.length();
    }
}
