package dev.baobei.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.util.LinuxUtils;

/** As whom the server's programs run: PostgreSQL refuses to run as root. */
enum RunAs {

    OURSELVES(List.of()),
    /** For root: in a name space of its own, in which root is nobody; the files stay root's. */
    NAMELESS(List.of("unshare", "-U")),
    /** For root where name spaces are forbidden (containers): as nobody, let into the folders on the way to its own. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--securebits=+no_setuid_fixup",
            "--inh-caps=+dac_override", "--ambient-caps=+dac_override"));

    private static final int ROOT_ID = 0;
    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    /** As whoever made the database; for a new one, what this machine allows. */
    static RunAs on(DataFolder folder) throws IOException {
        if (!isOwnedBy(ROOT_ID, folder.path())) {
            return OURSELVES;
        }
        if (Files.exists(folder.cluster())) {
            return isOwnedBy(NOBODY_ID, folder.cluster()) ? NOBODY : NAMELESS;
        }
        return LinuxUtils.isUnshareAvailable() ? NAMELESS : NOBODY;
    }

    private static boolean isOwnedBy(int user, Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix")
                && Files.getAttribute(path, "unix:uid").equals(user);
    }

    /** Makes an empty folder in which the programs may lay out a database. */
    void makeFolder(Path place) throws IOException {
        Files.createDirectory(place);
        if (this == NOBODY) {
            Files.setAttribute(place, "unix:uid", NOBODY_ID);
        }
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        command.addAll(arguments);
        return command;
    }
}
