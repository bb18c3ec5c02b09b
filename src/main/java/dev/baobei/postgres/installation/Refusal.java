package dev.baobei.postgres.installation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Why the gateway does not start, as the one line that is printed. It is thrown because nothing may go on after it, and caught
 * in one place. This file is the list of all reasons.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What others say may be as long as they like. */
    private static final int LONGEST = 400;

    /** What the framework says around the reason, and an operator need not read. */
    private static final Pattern FRAMEWORK = Pattern
            .compile("Configuration validation failed: |(?:[a-z]+\\.)+[A-Za-z]+(?:Exception|Error): ");

    private Refusal(String line) {
        super(line, null, false, false);
    }

    public static Refusal unwritableFolder(Path folder) {
        return new Refusal("The data folder " + folder + " cannot be written. Set baobei.data-dir to a folder of this user.");
    }

    public static Refusal folderOfAnotherUser(Path folder, String owner) {
        return new Refusal("The data folder " + folder + " belongs to the user " + owner + ". Start the gateway as that user.");
    }

    public static Refusal secondInstance(Path folder) {
        return new Refusal("Another gateway is running on the data folder " + folder + ".");
    }

    public static Refusal passwordsMissing(Path file) {
        return new Refusal("The database has data, but the file with its passwords is missing or damaged: " + file + ".");
    }

    public static Refusal clusterOfAnotherVersion(Path folder, String found, String ours) {
        return new Refusal("The data in " + folder + " was made by PostgreSQL " + found + "; this gateway brings " + ours
                + ". Start the gateway that made it, or bring the data over.");
    }

    public static Refusal serverDoesNotStart(String reason, Path log) {
        return new Refusal("The embedded PostgreSQL does not start: " + reason + " (see " + log + ").");
    }

    public static Refusal wrongSetting(RuntimeException reason) {
        return new Refusal("A setting is wrong: " + FRAMEWORK.matcher(oneLine(reason)).replaceAll(""));
    }

    public static Refusal noSuchPort(int port) {
        return new Refusal(
                "There is no port " + port + ". Set quarkus.http.port to one from 1 to 65535, or 0 for any free one.");
    }

    public static Refusal portTaken(String host, int port) {
        return new Refusal("The address " + host + ":" + port + " is taken or not of this machine. Set quarkus.http.port.");
    }

    /** The address is not repeated: who writes it wrong may have written a password into it. */
    public static Refusal noDatabaseAddress() {
        return new Refusal("baobei.database.url is no address of a PostgreSQL. Write postgresql://host:port/database.");
    }

    public static Refusal databaseDoesNotAnswer(String database, Exception reason) {
        return new Refusal("The database " + database + " does not answer: " + oneLine(reason));
    }

    public static Refusal databaseTooOld(String found, int oldest) {
        return new Refusal("The database is PostgreSQL " + found + "; " + oldest + " is the oldest that will do.");
    }

    public static Refusal notDurable(String setting) {
        return new Refusal("The database runs with " + setting + " = off, so what is acknowledged could be lost.");
    }

    public static Refusal roleMayAlterJournal(String role) {
        return new Refusal("The database role " + role + " owns tables or may alter the journal. Let the gateway work as a role"
                + " that owns nothing (baobei.database.username), and migrate as another (baobei.database.owner-username).");
    }

    public static Refusal otherMode(String found, String wanted) {
        return new Refusal("This database was started as " + found + " and cannot be used as " + wanted
                + ". Set baobei.demo as it was, or use another baobei.data-dir.");
    }

    public static Refusal keysMissing(Path file) {
        return new Refusal(
                "The database has data, but its key file is missing: " + file + ". Bring it back (baobei.keys.file).");
    }

    public static Refusal unreadableKeys(String place) {
        return new Refusal("The keys in " + place + " cannot be read or are damaged.");
    }

    public static Refusal wrongKeys(String place) {
        return new Refusal("The keys in " + place + " are not those of this database.");
    }

    public static Refusal signingKeyMissing(Path file, Path checkpoints) {
        return new Refusal("The checkpoints in " + checkpoints + " were signed with a key that is missing: " + file
                + ". Bring it back (baobei.checkpoints.key-file).");
    }

    public static Refusal unwritableCheckpoints(Path file, Path key) {
        return new Refusal("The checkpoints in " + file + ", or their key in " + key + ", cannot be read and written. Set"
                + " baobei.checkpoints.file and baobei.checkpoints.key-file, or the first to nothing to write none.");
    }

    public static Refusal unreadableCheckpoints(Path file) {
        return new Refusal("The checkpoints in " + file + " were changed, or are not signed with our key."
                + " Keep that file as evidence, and bring a copy of it back (baobei.checkpoints.file).");
    }

    public static Refusal journalIsNotThatOfTheCheckpoint(String project, long found, long signed, Path file) {
        return new Refusal("The journal of " + project + ", which ends at entry " + found + ", is not the one whose entry "
                + signed
                + " was signed in " + file + ": the database is older than what was answered (an old backup?), or was changed."
                + " Bring the right one back, or accept the loss for ever (baobei.checkpoints.accept-loss=true).");
    }

    /** @param record the one that says the time, by its number */
    public static Refusal clockBehindRecord(Instant last, String record, Duration ahead) {
        return new Refusal("The last time on record, " + last + " (" + record + "), is ahead of this machine's clock by "
                + ahead
                + ": that clock was set back, or the one that stamped the record ran ahead. Set the clock right, or let time stand"
                + " still until then (baobei.clock-tolerance).");
    }

    public static Refusal applicationDoesNotStart(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof Refusal known ? known : new Refusal(oneLine(cause));
    }

    private static String oneLine(Throwable reason) {
        String message = String.valueOf(reason.getMessage()).strip().replaceAll("\\s+", " ");
        return message.substring(0, Math.min(message.length(), LONGEST));
    }
}
