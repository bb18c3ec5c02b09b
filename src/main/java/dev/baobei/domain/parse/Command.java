package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.parse.Reading.Kind;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * A word that says what to do with a report on record: 查询, 撤回 K7M2QD, 麻烦帮我查一下张三, K7M2QD撤回, 回执K7M2QD的客户电话是….
 *
 * @param kind what it asks for
 * @param rest what it asks that of
 */
record Command(Kind kind, Text rest) {

    private static final List<Word> WORDS = List.of(new Word("查询", Kind.QUERY), new Word("查一下", Kind.QUERY),
            new Word("查下", Kind.QUERY), new Word("查一查", Kind.QUERY), new Word("查查", Kind.QUERY), new Word("查看", Kind.QUERY),
            new Word("查 ", Kind.QUERY),
            new Word("撤回报备", Kind.WITHDRAWAL), new Word("撤回", Kind.WITHDRAWAL), new Word("撤销", Kind.WITHDRAWAL),
            new Word("撤掉", Kind.WITHDRAWAL), new Word("取消报备", Kind.WITHDRAWAL), new Word("取消", Kind.WITHDRAWAL),
            new Word("作废", Kind.WITHDRAWAL), new Word("补全", Kind.SUPPLEMENT), new Word("更正", Kind.SUPPLEMENT),
            new Word("补充", Kind.SUPPLEMENT), new Word("跟进", Kind.FOLLOW_UP), new Word("申诉", Kind.APPEAL),
            new Word("有异议", Kind.APPEAL), new Word("异议", Kind.APPEAL), new Word("有争议", Kind.APPEAL),
            new Word("争议", Kind.APPEAL));

    /** What is said beside the receipt is kept as it is, on whichever side of the command it stands. */
    private static final Set<Kind> WITH_WORDS = Set.of(Kind.SUPPLEMENT, Kind.FOLLOW_UP, Kind.APPEAL);

    private static final String BEGINNINGS = "查撤取作补更跟申异有争";
    private static final Pattern RECEIPT_LABEL = Pattern.compile("^(?:报备|一下)?(?:回执|编号)号? ?:? ?(?=[0-9A-Za-z])");

    /** What is said before a command and changes nothing of it. */
    private static final Pattern ASKED = Pattern
            .compile("^(?:请问|请|麻烦|烦请|劳驾|您好|你好|帮我|帮忙|帮|给我|我要|我想要|我想|想要|想|需要|能否|能不能|可否|可以|把|再|先|,| )+");

    private static final String BEGINNINGS_OF_ASKING = "请麻烦劳您你帮给我想需能可把再先, ";

    private static final String CODE = "(?=[0-9]{0,5}[A-Za-z])[0-9A-Za-z]{6}(?![0-9A-Za-z])";
    private static final Pattern OF_RECEIPT = Pattern
            .compile("^(?:(?:回执|编号)号? ?:? ?)(" + CODE + ")|^(" + CODE + ")(?=[ ,:的]{0,2}(?:查|撤|取消|作废|补|更正|跟进|申诉|有?[异争]议))");
    private static final Signs SIGNS = Signs.of(" \n,;:。、.!?'\"“”‘’()[]【】《》「」~#-_");
    private static final Signs BEFORE_COMMAND = SIGNS.or(Signs.of("的"));

    private record Word(String word, Kind kind) {}

    /** The command that a message begins with, or that stands behind the receipt it is about. */
    static Optional<Command> in(Text words) {
        Text asked = withoutAsking(words);
        return first(asked).or(() -> behindReceipt(asked));
    }

    private static Text withoutAsking(Text words) {
        if (words.isEmpty() || BEGINNINGS_OF_ASKING.indexOf(words.charAt(0)) < 0) {
            return words;
        }
        Matcher asking = ASKED.matcher(words.subSequence(0, Math.min(words.length(), 24)));
        return asking.lookingAt() ? words.after(asking.end()) : words;
    }

    private static Optional<Command> first(Text words) {
        if (words.isEmpty() || BEGINNINGS.indexOf(words.charAt(0)) < 0) {
            return Optional.empty();
        }
        return WORDS.stream()
                .filter(command -> words.startsWith(command.word) && !headsReport(words, command))
                .findFirst()
                .map(command -> new Command(command.kind, words.after(command.word.length())));
    }

    /** 补充报备 and 补充预报 head a report like any other. */
    private static boolean headsReport(Text words, Word command) {
        return command.kind == Kind.SUPPLEMENT
                && List.of("报备", "预报").stream().anyMatch(word -> words.has(word, command.word.length()));
    }

    /** 回执K7M2QD改成… without a command of ours adds to the report or changes it. */
    private static Optional<Command> behindReceipt(Text words) {
        if (words.isEmpty() || !mayBeginReceipt(words.charAt(0))) {
            return Optional.empty();
        }
        Matcher receipt = OF_RECEIPT.matcher(words);
        if (!receipt.lookingAt()) {
            return Optional.empty();
        }
        int group = receipt.group(1) != null ? 1 : 2;
        if (!mayBeReceipt(receipt.group(group))) {
            return Optional.empty();
        }
        Text from = words.after(receipt.start(group));
        Text behind = words.after(receipt.end()).strip(BEFORE_COMMAND);
        return first(behind)
                .map(command -> new Command(command.kind,
                        WITH_WORDS.contains(command.kind)
                                ? from
                                : words.subSequence(receipt.start(group), receipt.end(group))))
                .or(() -> Optional.of(new Command(kindOf(behind), from)));
    }

    /** Letters alone are a word, unless they are a receipt that fits its check. */
    private static boolean mayBeReceipt(String code) {
        return code.chars().anyMatch(Character::isDigit) || Receipt.of(code).isPresent();
    }

    private static boolean mayBeginReceipt(char c) {
        return c == '回' || c == '编' || c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static Kind kindOf(Text behind) {
        return behind.isEmpty()
                ? Kind.QUERY
                : EarlierReport.in(behind).filter(kind -> kind == Kind.WITHDRAWAL).orElse(Kind.SUPPLEMENT);
    }

    /** What the command is about, without the word 回执 before a receipt. */
    Optional<Text> argument() {
        Text bare = rest.strip(SIGNS);
        Matcher label = RECEIPT_LABEL.matcher(bare);
        Text argument = label.lookingAt() ? bare.after(label.end()) : bare;
        return argument.isEmpty() ? Optional.empty() : Optional.of(argument);
    }
}
