package dev.baobei.postgres.embedded;

import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.util.LinuxUtils;

/** As whom the server's programs run: PostgreSQL refuses to run as root. */
enum RunAs {

    OURSELVES(List.of()),
    /** As root, in a name space of its own in which root is nobody; the files stay root's. */
    NAMELESS(List.of("unshare", "-U"));

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    static RunAs current() {
        return LinuxUtils.isUnshareAvailable() ? NAMELESS : OURSELVES;
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        command.addAll(arguments);
        return command;
    }
}
