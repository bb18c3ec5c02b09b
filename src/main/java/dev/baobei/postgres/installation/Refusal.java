package dev.baobei.postgres.installation;

import java.nio.file.Path;

/**
 * Why the gateway does not start, as the one line that is printed. It is thrown because nothing may go on after it, and caught
 * in one place. This file is the list of all reasons.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

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
}
