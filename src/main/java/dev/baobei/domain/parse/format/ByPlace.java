package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.parse.format.Piece.Kind;
import dev.baobei.domain.parse.format.Reporter.Turn;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** What a word that nobody knows is by the place where it stands: between project and number a name, above all numbers a project. */
final class ByPlace {

    private final Text text;
    private final List<Piece> pieces;
    private final ProjectNames projects;
    private final int lastNumber;

    ByPlace(Text text, List<Piece> pieces, ProjectNames projects) {
        this.text = text;
        this.pieces = pieces;
        this.projects = projects;
        this.lastNumber = Sequence.lastNumber(pieces);
    }

    boolean isName(Text word, boolean announced, boolean hasProject) {
        boolean isAnnounced = announced && word.length() <= 4 && PersonName.of(word.raw(), Gender.UNKNOWN).isPresent();
        return !Kin.begins(word) && (isAnnounced || NameWord.isPossible(word))
                && (hasProject || !ProjectLike.is(word, projects));
    }

    boolean isProject(Text word, int at) {
        boolean isLong = word.length() > 4 || word.holds(Signs.IDEOGRAPHS) && word.length() > 1;
        return isLong && word.length() <= 12 && at < lastNumber;
    }

    /** 买买提.艾力: what stands before the dot may be the first half of the name. */
    boolean isBehindDot(Text name) {
        int at = name.position() - text.position();
        return at > 1 && text.charAt(at - 1) == '.' && Character.isIdeographic(text.charAt(at - 2));
    }

    /** 业务员王磊13900000001 李女士139****5678: the reporter is said, and whoever has a number behind is the next customer. */
    boolean isBehind(Reporter reporter, Announced announced, Piece name, int at) {
        boolean announcedAgent = announced.is(Field.AGENT);
        return reporter.isNamed() && !announcedAgent
                || reporter.turn() == Turn.AGENT && (reporter.isNamed() && reporter.hasNumber()
                        || !reporter.isNamed() && !announcedAgent && isCustomer(name, at));
    }

    /** 诚邦地产 张先生138****1234: whoever has a title and hides their number is no agent, unless a 报备 behind makes them one. */
    private boolean isCustomer(Piece name, int at) {
        boolean hides = at + 1 < pieces.size() && pieces.get(at + 1).is(Kind.PHONE)
                && LikeNumbers.isHidden(pieces.get(at + 1).text());
        boolean reports = at + 2 < pieces.size() && pieces.get(at + 2).text().endsWith("报备");
        return hides && !reports && NameWord.isTitled(name.text());
    }
}
