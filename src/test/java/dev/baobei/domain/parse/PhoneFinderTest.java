package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneFinderTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            178****9737          | 178****9737
            182 **** 6888        | 182****6888
            130 *** 5158         | 130****5158
            137＊＊＊＊5815       | 137****5815
            182••••6888          | 182****6888
            182-****-6888        | 182****6888
            138XXXX1234          | 138****1234
            138xxxx1234          | 138****1234
            138----1234          | 138****1234
            138…1234             | 138****1234
            138★★★★1234          | 138****1234
            *******1805          | *******1805
            XXXXXXX1805          | *******1805
            **1805               | *******1805
            135**345678          | 135**345678
            1381**45678          | 1381**45678
            1381***5678          | 1381***5678
            1381****678          | 1381****678
            1381234****          | 1381234****
            138 1234 ****        | 1381234****
            1*8****1234          | 1*8****1234
            15312345678          | 15312345678
            153 1234 5678        | 15312345678
            153-1234-5678        | 15312345678
            １５３１２３４５６７８ | 15312345678
            १५३१२३४५६७८          | 15312345678
            +8615312345678       | 15312345678
            +86 153 1234 5678    | 15312345678
            0086 15312345678     | 15312345678
            86-15312345678       | 15312345678
            8615312345678        | 15312345678
            86153****5678        | 153****5678
            +86 153****5678      | 153****5678
            +852 9123 4567       | +85291234567
            852-9123-4567        | +85291234567
            00852 9123 4567      | +85291234567
            +853 6612 3456       | +85366123456
            +886 912 345 678     | +886912345678
            +8613812345678       | 13812345678
            +13812345678         | 13812345678
            138 * * * * 1234     | 138****1234
            138＃＃＃＃ 1234     | 138****1234
            138 - - - - 1234     | 138****1234
            138~~~~1234          | 138****1234
            138____1234          | 138****1234
            138······1234        | 138****1234
            138－－－－1234      | 138****1234
            138●●●●1234          | 138****1234
            138（****）1234      | 138****1234
            138 ✱ ✱ ✱ ✱ 1234     | 138****1234
            *13812345678*        | 13812345678
            **138****1234**      | 138****1234
            一三八一二三四五六七八 | 13812345678
            幺三八 一二三四 五六七八 | 13812345678
            一三八****一二三四   | 138****1234
            138一二三四五六七八  | 13812345678
            手机+65 91131743     | +6591131743
            、+65 91131743       | +6591131743
            1316408**** 2人      | 1316408****
            +1 415 555 2671      | +14155552671
            +14155552671         | +14155552671
            021-62345678         | +862162345678
            010 62345678         | +861062345678
            """)
    void isReadAsItsPositions(String written, String pattern) {
        assertEquals(pattern, found(written));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            前三138后四1234            | 138****1234
            前三位138，后四位1234       | 138****1234
            138，后四1234              | 138****1234
            138 1234（前三后四）        | 138****1234
            1381234前三后四            | 138****1234
            前三后四：1381234          | 138****1234
            前4后5 138145678           | 1381**45678
            尾号1805                   | *******1805
            后四位：1805               | *******1805
            前三后四138****1234        | 138****1234
            138开头尾号1234            | 138****1234
            138开头，后四位1234        | 138****1234
            138尾号1234                | 138****1234
            尾号一二三四               | *******1234
            1380后5位12345             | 1380**12345
            """)
    void isReadWhereWordsTellWhatIsHidden(String written, String pattern) {
        assertEquals(pattern, found(written));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1389998444              | WRONG_LENGTH 1389998444
            138999844412            | WRONG_LENGTH 138999844412
            138 9998 444            | WRONG_LENGTH 138 9998 444
            138****123              | WRONG_LENGTH 138****123
            138****12345            | WRONG_LENGTH 138****12345
            110101199001011234      | WRONG_LENGTH 110101199001011234
            前三1381后四1234        | WRONG_LENGTH 前三1381后四1234
            1381234                 | AMBIGUOUS 1381234
            138 1234                | AMBIGUOUS 138 1234
            62345678                | AMBIGUOUS 62345678
            138145678               | AMBIGUOUS 138145678
            138****1234 5678        | AMBIGUOUS 138****1234 5678
            13812345678-801         | AMBIGUOUS 13812345678-801
            13812345678O            | AMBIGUOUS 13812345678O
            12012345678             | MALFORMED 12012345678
            0912345678              | WRONG_LENGTH 0912345678
            +13852345678            | AMBIGUOUS +13852345678
            张+三 +3812345678       | AMBIGUOUS +3812345678
            一三八一二三四五六七    | WRONG_LENGTH 一三八一二三四五六七
            三一三八一二三四五六七八 | WRONG_LENGTH 三一三八一二三四五六七八
            13812345678****         | WRONG_LENGTH 13812345678****
            021-62345678-801        | AMBIGUOUS 021-62345678-801
            """)
    void isAskedAboutAndNeverRepaired(String written, String problem) {
        assertEquals(problem, found(written));
    }

    @ParameterizedTest(name = "{0} holds none")
    @CsvSource({"2026-06-07 20:56:09", "2018.11.21", "2015年1月15日 10:00", "15:15", "沪A88888", "***", "*先生", "身份证后六位", "2人",
            "Max 5", "预算3500000", "总价约 350000万", "身份证后四位5678", "身份证号：310101199001011234", "微信号zw13800001111",
            "hemin2020@example.com", "https://example.com/p/13812341234", "20261205 14:00", "工号：12345678", "二〇二六年", "80x120平",
            "三四个人"})
    void isNotSeenInTimesPlatesAndCounts(String written) {
        assertEquals("", found(written));
    }

    @ParameterizedTest(name = "{0} holds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            13812345678 13912345678                 | 13812345678 13912345678
            138****1234,139****5678                 | 138****1234 139****5678
            138 1234 5678 139 1234 5678             | 13812345678 13912345678
            13812345678 15:30                       | 13812345678
            刘先生186****9892 李先生187****2924     | 186****9892 187****2924
            金桥+张三+138****1234                   | 138****1234
            """)
    void isFoundAmongOthers(String written, String patterns) {
        assertEquals(patterns, found(written));
    }

    /** What is a number and nothing else is read at once, to the same as by all that a text is searched for. */
    @Test
    void isReadAloneAsItIsAmongOthers() {
        int plain = 0;
        for (String digits : List.of("138123412345", "191220231123", "120000000000", "861386138613", "021388881234")) {
            for (int shape = 0; shape < 13 * 10 * 13; shape++) {
                Text text = Text
                        .of(digits.substring(0, shape % 13) + "*".repeat(shape / 13 % 10) + digits.substring(0, shape / 130));
                Optional<PhoneSighting> alone = PlainNumber.read(text);
                plain += alone.isPresent() ? 1 : 0;
                alone.ifPresent(
                        number -> assertEquals(said(List.of(number)), said(PhoneFinder.searched(text)), text::toString));
            }
        }
        assertTrue(plain > 500, "only " + plain + " are plain");
    }

    private static String found(String written) {
        return said(PhoneFinder.in(Text.of(written)));
    }

    private static String said(List<PhoneSighting> sightings) {
        return sightings
                .stream()
                .map(sighting -> sighting.number().map(PhoneNumber::pattern)
                        .orElseGet(() -> sighting.why().get() + " " + sighting.text().raw()))
                .collect(Collectors.joining(" "));
    }
}
