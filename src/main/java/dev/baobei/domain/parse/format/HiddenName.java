package dev.baobei.domain.parse.format;

import dev.baobei.domain.party.Surnames;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/** A star that hides a part of a name: *先生, 张*, 张**. Any other star is a sign between words. */
final class HiddenName {

    private static final Words TITLES = Words.of("先生", "女士", "小姐", "太太", "总", "姐", "哥");

    private HiddenName() {}

    static boolean holds(Text text, int star) {
        int after = star;
        while (after < text.length() && after - star < 3 && text.charAt(after) == '*') {
            after++;
        }
        Text behind = text.after(after);
        if (TITLES.begin(behind)) {
            return true;
        }
        int before = star;
        while (before > 0 && star - before < 3 && text.charAt(before - 1) == '*') {
            before--;
        }
        boolean ends = behind.isEmpty() || !Character.isLetterOrDigit(behind.charAt(0));
        boolean isSurname = before > 0 && Surnames.begin(text.subSequence(before - 1, before))
                && (before == 1 || !Character.isLetterOrDigit(text.charAt(before - 2)));
        return ends && isSurname;
    }
}
