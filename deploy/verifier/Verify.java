import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an exported journal without the gateway: one file, the JDK alone, written from src/docs/journal-format.md and sharing
 * no code with what wrote the journal. Run as
 *
 *     java Verify.java export.ndjson checkpoints.txt checkpoint-key.pub [heads.txt]
 *
 * It prints every fault with its sequence and a summary. Exit code 0: no fault; 1: faults; 2: it could not be run.
 */
public final class Verify {

    private static final String START = "0".repeat(64);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PROOF = Pattern.compile("\u51ed\u8bc1|[Pp]roof");
    private static final Pattern MARKED = Pattern.compile("(?:" + PROOF + ")[ \u3000:\uff1a]*([0-9a-f]{8})(?![0-9a-zA-Z])");
    private static final Pattern ALONE = Pattern.compile("(?<![0-9a-zA-Z])([0-9a-f]{8})(?![0-9a-zA-Z])");
    private static final Pattern NOTHING_ELSE = Pattern.compile("\\s*[0-9a-f]{8}(\\s+[0-9a-f]{8})*\\s*");
    /** No act waits longer for its turn, and no clock of an instance is further ahead. */
    private static final Duration TURN = Duration.ofMinutes(10);
    private static final Set<String> BY_MESSAGES = Set.of("REPORT_ACCEPTED", "REPORT_REFERRED", "REPORT_INCOMPLETE", "REPORT_REJECTED",
            "REPORT_REPEATED", "REPORT_SUPERSEDED", "REPORT_SUPPLEMENTED", "REPORT_WITHDRAWN", "REPORT_FOLLOWED_UP", "APPEALED");

    /** What is wrong, and where: a sequence, or 0 where it is about no one entry. */
    public record Fault(long sequence, String reason) {
        @Override
        public String toString() {
            return (sequence == 0 ? "journal" : "entry " + sequence) + ": " + reason;
        }
    }

    /** How far a project's journal had come, as signed. */
    record Checkpoint(int line, String project, long sequence, String hash) {}

    /** What is known of a journal from elsewhere: its signed checkpoints, and the marks that its replies carried. */
    public record Anchors(List<Checkpoint> checkpoints, List<String> losses, List<String> marks, String key, List<Fault> faults) {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length < 3 || arguments.length > 4) {
            System.err.println("java Verify.java export.ndjson checkpoints.txt checkpoint-key.pub [heads.txt]");
            System.exit(2);
        }
        try {
            Anchors anchors = anchors(Files.readAllBytes(Path.of(arguments[1])), Files.readString(Path.of(arguments[2])),
                    arguments.length < 4 ? "" : Files.readString(Path.of(arguments[3])));
            Journal journal = new Journal(anchors);
            journal.verify(Files.readAllBytes(Path.of(arguments[0])));
            journal.faults.forEach(System.out::println);
            System.out.println(journal.summary());
            System.exit(journal.faults.isEmpty() ? 0 : 1);
        } catch (IOException | GeneralSecurityException unusable) {
            System.err.println("cannot be verified: " + unusable);
            System.exit(2);
        }
    }

    /** The faults of an export, held against what is known from elsewhere. */
    public static List<Fault> faults(byte[] export, Anchors anchors) throws GeneralSecurityException {
        Journal journal = new Journal(anchors);
        journal.verify(export);
        return journal.faults;
    }

    /** Reads checkpoints, public key and heads; what is wrong with them is among the faults. */
    public static Anchors anchors(byte[] checkpoints, String publicKey, String heads) throws GeneralSecurityException {
        String pem = publicKey.replaceAll("\\s|-----(BEGIN|END) PUBLIC KEY-----", "");
        Anchors anchors = new Anchors(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), pem, new ArrayList<>());
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        readCheckpoints(checkpoints, key, anchors);
        readHeads(heads, anchors);
        return anchors;
    }

    // --- checkpoints and heads --------------------------------------------------------------------------------------------

    /** Each line: kind, project, sequence, hash, time, SHA-256 of the line before, signature of all before it. */
    private static void readCheckpoints(byte[] file, PublicKey key, Anchors anchors) throws GeneralSecurityException {
        String previous = START;
        Map<String, Long> last = new TreeMap<>();
        Instant time = Instant.MIN;
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\n", -1);
        // What follows the last line break is a line that was never finished: nothing was said by it.
        for (int number = 1; number < lines.length; number++) {
            String line = lines[number - 1];
            String[] words = line.split(" ", -1);
            String wrong = words.length != 7 ? "does not have seven words"
                    : !words[5].equals(previous) ? "does not follow from the line before"
                            : !isSigned(line, words[6], key) ? "is not signed with this key" : "";
            previous = hex(sha256(line.getBytes(StandardCharsets.UTF_8)));
            if (!wrong.isEmpty()) {
                anchors.faults.add(new Fault(0, "line " + number + " of the checkpoints " + wrong));
                continue;
            }
            long sequence = Long.parseLong(words[2]);
            boolean isLoss = words[0].equals("baobei-loss-1");
            if (!isLoss && sequence < last.getOrDefault(words[1], 0L) || Instant.parse(words[4]).isBefore(time)) {
                anchors.faults.add(new Fault(0, "line " + number + " of the checkpoints goes back"));
            }
            last.put(words[1], sequence);
            time = Instant.parse(words[4]);
            if (isLoss) {
                anchors.losses.add(words[1] + " at " + words[4]);
            }
            anchors.checkpoints.add(new Checkpoint(number, words[1], sequence, words[3]));
        }
    }

    private static boolean isSigned(String line, String signature, PublicKey key) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(line.substring(0, line.lastIndexOf(' ')).getBytes(StandardCharsets.UTF_8));
        try {
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException | GeneralSecurityException notOne) {
            return false;
        }
    }

    /**
     * Replies as they came, of one line or more: a mark stands behind the word for it, and another number of eight digits is none; a line
     * without that word counts where it is nothing but marks. Or marks alone: where the word is nowhere, whatever is eight hexadecimal
     * characters by itself. Empty lines and # say nothing.
     */
    private static void readHeads(String text, Anchors anchors) {
        boolean replies = PROOF.matcher(text).find();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            boolean says = PROOF.matcher(line).find();
            if (line.isBlank() || line.startsWith("#") || replies && !says && !NOTHING_ELSE.matcher(line).matches()) {
                continue;
            }
            Matcher mark = (says ? MARKED : ALONE).matcher(line);
            int before = anchors.marks.size();
            while (mark.find()) {
                anchors.marks.add(mark.group(1));
            }
            if (before == anchors.marks.size()) {
                anchors.faults.add(new Fault(0, "line " + number + " of the heads holds no mark of 8 hexadecimal characters"));
            }
        }
    }

    // --- the journal ------------------------------------------------------------------------------------------------------

    private static final class Journal {

        private final Anchors anchors;
        private final List<Fault> faults;
        private final Map<Long, String> hashes = new TreeMap<>();
        private String project = "";
        private String previous = START;
        private long sequence;
        private Instant latest = Instant.MIN;
        private int held;

        Journal(Anchors anchors) {
            this.anchors = anchors;
            faults = new ArrayList<>(anchors.faults);
        }

        void verify(byte[] export) throws GeneralSecurityException {
            List<String> lines = lines(export);
            Map<String, Object> head = lines.isEmpty() ? Map.of() : object(lines.get(0), 0);
            head(head);
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                sequence++;
                entry(object(line, sequence));
            }
            end(head);
            hold();
        }

        private List<String> lines(byte[] export) {
            try {
                String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(export)).toString();
                if (!text.endsWith("\n")) {
                    faults.add(new Fault(0, "the last line has no end: the export was cut"));
                }
                List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
                if (lines.get(lines.size() - 1).isEmpty()) {
                    lines.remove(lines.size() - 1);
                }
                return lines;
            } catch (CharacterCodingException broken) {
                faults.add(new Fault(0, "the export is not UTF-8"));
                return List.of();
            }
        }

        private Map<String, Object> object(String line, long at) {
            try {
                return new Json(line).whole();
            } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                faults.add(new Fault(at, "the line cannot be read: " + broken.getMessage()));
                return Map.of();
            }
        }

        private void head(Map<String, Object> head) {
            require(head.containsKey("key") ? head.keySet().equals(Set.of("format", "project", "entries", "head", "key"))
                    : head.keySet().equals(Set.of("format", "project", "entries", "head")), 0, "the first line is not that of an export");
            require("baobei-export-1".equals(head.get("format")), 0, "the export is of an unknown format");
            project = String.valueOf(head.get("project"));
            String key = String.valueOf(head.getOrDefault("key", anchors.key));
            require(key.equals(anchors.key), 0, "the export names another key than the one given");
        }

        private void entry(Map<String, Object> entry) throws GeneralSecurityException {
            if (entry.containsKey("damaged")) {
                faults.add(new Fault(sequence, "what is kept in its place is no entry of this project and place"));
            } else if (require(entry.keySet().equals(Set.of("sequence", "kind", "at", "facts", "hash")), sequence,
                    "the line has other fields than an entry")) {
                require(Long.valueOf(sequence).equals(entry.get("sequence")), sequence,
                        "its place is that of entry " + entry.get("sequence") + ": deleted, added or out of order");
                facts(entry);
            }
            String hash = String.valueOf(entry.get("hash"));
            hashes.put(sequence, hash);
            previous = HASH.matcher(hash).matches() ? hash : START;
        }

        private void facts(Map<String, Object> entry) throws GeneralSecurityException {
            Map<String, String> facts = new TreeMap<>();
            if (!(entry.get("facts") instanceof Map<?, ?> read)
                    || !read.values().stream().allMatch(String.class::isInstance)) {
                faults.add(new Fault(sequence, "its facts are no texts"));
                return;
            }
            read.forEach((name, value) -> facts.put((String) name, (String) value));
            byte[] hash = sha256(HexFormat.of().parseHex(previous), canonical(entry, facts));
            require(String.valueOf(entry.get("hash")).equals(hex(hash)), sequence,
                    "its hash does not follow from its words and the entry before: edited, or another entry stood before it");
            times(entry, facts);
        }

        /** Each name and value as length:text, the length in bytes of UTF-8; the facts in the order of their names. */
        private byte[] canonical(Map<String, Object> entry, Map<String, String> facts) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.writeBytes("baobei-journal-1\n".getBytes(StandardCharsets.UTF_8));
            field(text, "project", project);
            field(text, "sequence", String.valueOf(entry.get("sequence")));
            field(text, "kind", String.valueOf(entry.get("kind")));
            field(text, "at", String.valueOf(entry.get("at")));
            facts.forEach((name, value) -> field(text, name, value));
            return text.toByteArray();
        }

        private static void field(ByteArrayOutputStream text, String name, String value) {
            sized(text, name, '=');
            sized(text, value, '\n');
        }

        private static void sized(ByteArrayOutputStream text, String part, char end) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            text.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            text.writeBytes(bytes);
            text.write(end);
        }

        /** Behind a younger entry stands only what says why, in one of the ways that there are; what is not behind one says nothing of it. */
        private void times(Map<String, Object> entry, Map<String, String> facts) {
            try {
                String written = String.valueOf(entry.get("at"));
                Instant at = Instant.parse(written);
                require(at.toString().equals(written), sequence, "its time is not written as times are");
                Instant effective = Instant.parse(String.valueOf(facts.get("effectiveAt")));
                String reason = facts.getOrDefault("behindYounger", "");
                if (effective.isBefore(latest) && !isLawful(reason, String.valueOf(entry.get("kind")), at, effective)) {
                    faults.add(new Fault(sequence, "backdated: its effective time " + effective
                            + " is before that of an earlier entry, " + latest
                            + (reason.isEmpty() ? ", without a reason" : ", and " + reason + " is no reason for that")));
                }
                require(effective.isBefore(latest) || reason.isEmpty(), sequence, "it gives a reason for a place that needs none");
                latest = effective.isAfter(latest) ? effective : latest;
            } catch (DateTimeException none) {
                faults.add(new Fault(sequence, "it has no effective time"));
            }
        }

        /** Each reason for what it can be true of, and no other reasons. */
        private boolean isLawful(String reason, String kind, Instant at, Instant effective) {
            return switch (reason) {
                case "handledLate" -> BY_MESSAGES.contains(kind) && at.equals(effective);
                case "recovered" -> BY_MESSAGES.contains(kind) && effective.isBefore(at);
                case "reread" -> BY_MESSAGES.contains(kind) && kind.startsWith("REPORT_") && effective.isBefore(at);
                case "carried" -> kind.equals("REPORT_REVIEWED") && at.equals(effective);
                case "detailsLater" -> kind.equals("ARRIVED") && effective.isBefore(at);
                case "arrivalCorrected" -> kind.equals("ARRIVAL_CORRECTED") && effective.isBefore(at);
                case "waited" -> at.equals(effective) && !latest.isAfter(effective.plus(TURN));
                default -> false;
            };
        }

        private void end(Map<String, Object> head) {
            require(Long.valueOf(sequence).equals(head.get("entries")), 0,
                    "the export announces " + head.get("entries") + " entries and holds " + sequence);
            require(previous.equals(head.get("head")), 0, "the export announces another last hash");
        }

        /** The journal against what was said of it elsewhere. */
        private void hold() {
            anchors.losses.stream().filter(loss -> loss.startsWith(project + " ")).forEach(loss -> faults.add(new Fault(0,
                    "a loss was accepted for " + loss + ": entries that had been answered are gone")));
            for (Checkpoint checkpoint : anchors.checkpoints) {
                if (checkpoint.project.equals(project) && checkpoint.sequence > 0) {
                    held++;
                    String hash = hashes.get(checkpoint.sequence);
                    require(checkpoint.hash.equals(hash), checkpoint.sequence, hash == null
                            ? "truncated: line " + checkpoint.line + " of the checkpoints has signed it, and it is not here"
                            : "rebuilt: line " + checkpoint.line + " of the checkpoints has signed another hash");
                }
            }
            TreeSet<String> sorted = new TreeSet<>(hashes.values());
            for (String mark : anchors.marks) {
                String next = sorted.ceiling(mark);
                require(next != null && next.startsWith(mark), 0,
                        "truncated or rebuilt: no entry's hash begins with " + mark + ", which a reply carried");
            }
        }

        private boolean require(boolean holds, long at, String reason) {
            if (!holds) {
                faults.add(new Fault(at, reason));
            }
            return holds;
        }

        String summary() {
            return project + ": " + sequence + " entries, held against " + held + " checkpoints and " + anchors.marks.size()
                    + " heads from replies: " + (faults.isEmpty() ? "no fault" : faults.size() + " faults")
                    + (held + anchors.marks.size() == 0 ? " (nothing speaks against a rebuilt journal)" : "");
        }
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    // --- JSON as an export has it: objects of texts, whole numbers and objects; no spaces, nothing twice ------------------

    private static final class Json {

        private static final String ESCAPED = "\"\\bfnrt";
        private static final String MEANT = "\"\\\b\f\n\r\t";

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Map<String, Object> whole() {
            Map<String, Object> object = object(0);
            if (at != text.length()) {
                throw wrong("something follows the object");
            }
            return object;
        }

        private Map<String, Object> object(int depth) {
            Map<String, Object> object = new LinkedHashMap<>();
            take('{');
            while (text.charAt(at) != '}') {
                if (!object.isEmpty()) {
                    take(',');
                }
                String name = string();
                take(':');
                if (object.putIfAbsent(name, value(depth)) != null) {
                    throw wrong("a field stands twice");
                }
            }
            take('}');
            return object;
        }

        private Object value(int depth) {
            char first = text.charAt(at);
            if (first == '{' && depth == 0) {
                return object(1);
            }
            return first == '"' ? string() : number();
        }

        private Long number() {
            int from = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            String digits = text.substring(from, at);
            if (digits.isEmpty() || digits.length() > 18 || digits.length() > 1 && digits.startsWith("0")) {
                throw wrong("no value");
            }
            return Long.valueOf(digits);
        }

        private String string() {
            take('"');
            int from = at;
            while (text.charAt(at) != '"' && text.charAt(at) != '\\' && text.charAt(at) >= ' ') {
                at++;
            }
            StringBuilder read = new StringBuilder(text.substring(from, at));
            for (char next = text.charAt(at++); next != '"'; next = text.charAt(at++)) {
                if (next < ' ') {
                    throw wrong("a control character");
                }
                read.append(next == '\\' ? escaped() : next);
            }
            return read.toString();
        }

        /** Every text is written in one way only: \\u stands for control characters that have no escape of their own. */
        private char escaped() {
            int meant = ESCAPED.indexOf(text.charAt(at++));
            if (meant >= 0) {
                return MEANT.charAt(meant);
            }
            at += 4;
            String code = text.substring(at - 5, at);
            char control = code.matches("u00[01][0-9A-F]") ? (char) HexFormat.fromHexDigits(code, 1, 5) : ' ';
            if (control == ' ' || MEANT.indexOf(control) >= 0) {
                throw wrong("an unknown escape");
            }
            return control;
        }

        private void take(char expected) {
            if (text.charAt(at++) != expected) {
                throw wrong("no " + expected);
            }
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(what + " at character " + at);
        }
    }
}
