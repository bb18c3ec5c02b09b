package dev.baobei.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The verifier as anybody runs it, on a journal that is written here from src/docs/journal-format.md and not by the gateway: writer,
 * page and verifier mean the same.
 */
class VerifierTest {

    private static final String START = "0".repeat(64);

    @TempDir
    Path folder;

    private KeyPair pair;
    private final List<String> hashes = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> checkpoints = new ArrayList<>();

    @BeforeEach
    void key() throws Exception {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Stream.of(parts).forEach(digest::update);
        return digest.digest();
    }

    /** A report of the project JQ at three, by hand; {@code reason} is left out where it is empty. */
    private void entry(String effectiveAt, String reason) throws Exception {
        entry("REPORT_ACCEPTED", effectiveAt, effectiveAt, reason);
    }

    private void entry(String kind, String at, String effectiveAt, String reason) throws Exception {
        int sequence = hashes.size() + 1;
        String previous = hashes.isEmpty() ? START : hashes.get(hashes.size() - 1);
        String behind = reason.isEmpty() ? "" : "13:behindYounger=" + reason.length() + ":" + reason + "\n";
        String text = "baobei-journal-1\n7:project=2:JQ\n8:sequence=" + Integer.toString(sequence).length() + ":" + sequence
                + "\n4:kind=" + kind.length() + ":" + kind + "\n2:at=20:" + at + "\n"
                + behind + "11:effectiveAt=20:" + effectiveAt + "\n4:name=6:金桥\n";
        String hash = HexFormat.of()
                .formatHex(sha256(HexFormat.of().parseHex(previous), text.getBytes(StandardCharsets.UTF_8)));
        hashes.add(hash);
        lines.add("{\"sequence\":" + sequence + ",\"kind\":\"" + kind + "\",\"at\":\"" + at + "\",\"facts\":{"
                + (reason.isEmpty() ? "" : "\"behindYounger\":\"" + reason + "\",") + "\"effectiveAt\":\"" + effectiveAt
                + "\",\"name\":\"金桥\"},\"hash\":\"" + hash + "\"}");
    }

    private void checkpoint(String kind, int sequence, String hash) throws Exception {
        String previous = checkpoints.isEmpty()
                ? START
                : HexFormat.of().formatHex(sha256(checkpoints.get(checkpoints.size() - 1).getBytes(StandardCharsets.UTF_8)));
        String text = kind + " JQ " + sequence + " " + hash + " " + Instant.EPOCH + " " + previous;
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        checkpoints.add(text + " " + Base64.getEncoder().encodeToString(signature.sign()));
    }

    private String verified(int exitCode, String... heads) throws Exception {
        String head = "{\"format\":\"baobei-export-1\",\"project\":\"JQ\",\"entries\":" + lines.size() + ",\"head\":\""
                + hashes.get(hashes.size() - 1) + "\"}";
        Files.writeString(folder.resolve("export"), head + "\n" + String.join("\n", lines) + "\n");
        Files.writeString(folder.resolve("checkpoints"),
                String.join("", checkpoints.stream().map(line -> line + "\n").toList()));
        Files.writeString(folder.resolve("key"), "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
        Files.writeString(folder.resolve("heads"), String.join("\n", heads));
        return run(exitCode, "export", "checkpoints", "key", "heads");
    }

    private String run(int exitCode, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-Dstdout.encoding=UTF-8",
                        Verifier.SOURCE.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        assertEquals(exitCode, process.exitValue(), said);
        return said;
    }

    @Test
    void aJournalWithoutFaultEndsWithZeroAndSaysWhatItWasHeldAgainst() throws Exception {
        entry("2026-11-24T01:00:00Z", "");
        entry("2026-11-24T03:00:00Z", "");
        checkpoint("baobei-checkpoint-1", 2, hashes.get(1));
        entry("2026-11-24T02:00:00Z", "handledLate");

        assertEquals("JQ: 3 entries, held against 1 checkpoints and 2 heads from replies: no fault\n",
                verified(0, "# two replies", "已撤回。凭证" + hashes.get(0).substring(0, 8), "", hashes.get(2).substring(0, 8)));
    }

    /** What a sender wrote is quoted in the answer that asks for more. */
    @Test
    void aNumberOfEightDigitsInAReplyIsNoProof() throws Exception {
        entry("2026-11-24T01:00:00Z", "");

        assertEquals("JQ: 1 entries, held against 0 checkpoints and 1 heads from replies: no fault\n",
                verified(0, "未受理凭证" + hashes.get(0).substring(0, 8) + "，电话“13899984”位数不对。"));
    }

    @Test
    void everyFaultIsNamedWithItsPlaceAndEndsWithOne() throws Exception {
        entry("2026-11-24T01:00:00Z", "needless");
        entry("2026-11-24T03:00:00Z", "");
        entry("2026-11-24T02:00:00Z", "");
        checkpoint("baobei-checkpoint-1", 2, "a".repeat(64));
        checkpoint("baobei-checkpoint-1", 4, "b".repeat(64));
        checkpoint("baobei-loss-1", 3, hashes.get(2));
        lines.set(1, lines.get(1).replace("金桥", "银桥"));

        assertEquals(
                """
                        journal: line 1 of the heads holds no mark of 8 hexadecimal characters
                        entry 1: it gives a reason for a place that needs none
                        entry 2: its hash does not follow from its words and the entry before: edited, or another entry stood before it
                        entry 3: backdated: its effective time 2026-11-24T02:00:00Z is before that of an earlier entry, 2026-11-24T03:00:00Z, without a reason
                        journal: a loss was accepted for JQ at 1970-01-01T00:00:00Z: entries that had been answered are gone
                        entry 2: rebuilt: line 1 of the checkpoints has signed another hash
                        entry 4: truncated: line 2 of the checkpoints has signed it, and it is not here
                        journal: truncated or rebuilt: no entry's hash begins with 0badcafe, which a reply carried
                        JQ: 3 entries, held against 3 checkpoints and 1 heads from replies: 8 faults
                        """,
                verified(1, "no mark", "0badcafe"));
    }

    @Test
    void aReasonIsLawfulOnlyForWhatItCanBeTrueOf() throws Exception {
        String ten = "2026-11-24T10:00:00Z";
        String nine = "2026-11-24T09:00:00Z";
        String moment = "2026-11-24T09:59:00Z";
        entry(ten, "");
        entry("APPEALED", nine, nine, "handledLate");
        entry("REPORT_ACCEPTED", ten, nine, "recovered");
        entry("REPORT_REJECTED", ten, nine, "reread");
        entry("REPORT_REVIEWED", nine, nine, "carried");
        entry("ARRIVED", ten, nine, "detailsLater");
        entry("ARRIVAL_CORRECTED", ten, nine, "arrivalCorrected");
        entry("DEAL_STEP", moment, moment, "waited");
        int lawful = lines.size();
        assertEquals("JQ: 8 entries, held against 0 checkpoints and 0 heads from replies: no fault"
                + " (nothing speaks against a rebuilt journal)\n", verified(0));

        entry("JUDGED", nine, nine, "handledLate");
        entry("REPORT_ACCEPTED", ten, nine, "handledLate");
        entry("REPORT_ACCEPTED", nine, nine, "recovered");
        entry("APPEALED", ten, nine, "reread");
        entry("REPORT_ACCEPTED", nine, nine, "carried");
        entry("JUDGED", ten, nine, "detailsLater");
        entry("ARRIVED", ten, nine, "arrivalCorrected");
        entry("DEAL_STEP", nine, nine, "waited");
        entry("DEAL_STEP", ten, moment, "waited");
        entry("DEAL_STEP", moment, moment, "overslept");
        String faults = verified(1);
        assertEquals(lines.size() - lawful, faults.lines().filter(line -> line.contains(": backdated: ")
                && line.contains(" is no reason for that")).count(), faults);
        assertEquals(lines.size() - lawful + 1, faults.lines().count(), faults);
    }

    @Test
    void inAReplyOnlyWhatStandsBehindTheWordForItIsAMark() throws Exception {
        entry("2026-11-24T01:00:00Z", "");
        String mark = hashes.get(0).substring(0, 8);

        assertEquals("JQ: 1 entries, held against 0 checkpoints and 2 heads from replies: no fault\n",
                verified(0, "已登记，单号20261124 12345678，凭证" + mark + "。", mark));
        String faults = verified(1, "单号20261124，凭证稍后补发", "凭证：0badcafe");
        assertEquals("""
                journal: line 1 of the heads holds no mark of 8 hexadecimal characters
                journal: truncated or rebuilt: no entry's hash begins with 0badcafe, which a reply carried
                JQ: 1 entries, held against 0 checkpoints and 1 heads from replies: 2 faults
                """, faults);
    }

    @Test
    void checkpointsThatWereChangedTakenOutOrSignedByOthersAreNamed() throws Exception {
        entry("2026-11-24T01:00:00Z", "");
        for (int i = 0; i < 4; i++) {
            checkpoint("baobei-checkpoint-1", 1, hashes.get(0));
        }
        checkpoints.set(0, checkpoints.get(0).replace(" JQ 1 ", " JQ 2 "));
        checkpoints.remove(2);
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        checkpoint("baobei-checkpoint-1", 1, hashes.get(0));

        assertEquals("""
                journal: line 1 of the checkpoints is not signed with this key
                journal: line 2 of the checkpoints does not follow from the line before
                journal: line 3 of the checkpoints does not follow from the line before
                JQ: 1 entries, held against 1 checkpoints and 0 heads from replies: 3 faults
                """, verified(1));
    }

    @Test
    void aChainThatNothingSpeaksForIsSaidToBeThat() throws Exception {
        entry("2026-11-24T01:00:00Z", "");

        assertEquals("JQ: 1 entries, held against 0 checkpoints and 0 heads from replies: no fault"
                + " (nothing speaks against a rebuilt journal)\n", verified(0));
    }

    @Test
    void whatCannotBeReadEndsWithTwo() throws Exception {
        run(2, "one");
        run(2, "no", "such", "files");
    }
}
