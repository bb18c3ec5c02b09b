package dev.baobei.postgres.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.baobei.domain.journal.Checkpoint;
import dev.baobei.domain.journal.Link;
import dev.baobei.postgres.vault.PrivateFile;

/**
 * The file of checkpoints: a line each, added and never changed, each with the hash of the line before and a signature. What was
 * added is on disk when {@link #add} returns. For one thread at a time.
 */
final class CheckpointFile {

    private final Path path;
    private final SigningKey key;
    private final Map<String, Checkpoint> last = new TreeMap<>();
    private final Map<String, String> lastLines = new TreeMap<>();
    private long size;
    private String previous = Link.START.hash();

    CheckpointFile(Path path, SigningKey key) {
        this.path = path;
        this.key = key;
    }

    Path path() {
        return path;
    }

    /** Reads the file where it is not as it was left: at first, and where another instance has written. */
    Map<String, Checkpoint> last() throws IOException, GeneralSecurityException {
        if (!Files.exists(path)) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            PrivateFile.write(path, "");
        }
        if (Files.size(path) != size) {
            read();
        }
        return Map.copyOf(last);
    }

    private void read() throws IOException, GeneralSecurityException {
        last.clear();
        lastLines.clear();
        size = 0;
        previous = Link.START.hash();
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null && isWhole(line); line = lines.readLine()) {
                take(line);
            }
        }
        for (String line : lastLines.values()) {
            if (!key.hasSigned(text(line), line.substring(line.lastIndexOf(' ') + 1))) {
                throw new GeneralSecurityException("a line of " + path + " is not signed with our key");
            }
        }
    }

    /** What was being written when the power went has no end, and was never said: the next line takes its place. */
    private boolean isWhole(String line) throws IOException {
        return size + bytes(line).length < Files.size(path);
    }

    private void take(String line) throws GeneralSecurityException {
        Checkpoint checkpoint = Checkpoint.read(text(line))
                .filter(read -> text(line).endsWith(" " + previous))
                .orElseThrow(() -> new GeneralSecurityException("a line of " + path + " does not follow from the one before"));
        last.put(checkpoint.project(), checkpoint);
        lastLines.put(checkpoint.project(), line);
        size += bytes(line).length + 1;
        previous = hash(line);
    }

    private static String text(String line) {
        return line.substring(0, Math.max(0, line.lastIndexOf(' ')));
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String line) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(line)));
    }

    /** Adds checkpoints, on disk when this returns. */
    void add(List<Checkpoint> checkpoints) throws IOException, GeneralSecurityException {
        StringBuilder added = new StringBuilder();
        for (Checkpoint checkpoint : checkpoints) {
            String text = checkpoint.text(previous);
            String line = text + " " + key.sign(text);
            added.append(line).append('\n');
            previous = hash(line);
        }
        append(bytes(added.toString()));
        checkpoints.forEach(checkpoint -> last.put(checkpoint.project(), checkpoint));
    }

    private void append(byte[] lines) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(size).position(size);
            ByteBuffer bytes = ByteBuffer.wrap(lines);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException halfWritten) {
            size = -1;
            throw halfWritten;
        }
        size += lines.length;
    }
}
