package dev.baobei.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;

import dev.baobei.postgres.installation.Refusal;

/** The folder in which the gateway keeps its database; held by one gateway at a time through a lock of the system. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing and takes its lock, which lasts until {@link #close} or the end of the process.
     *
     * @throws Refusal if it cannot be written, belongs to another user, or is held by another gateway
     */
    public static DataFolder hold(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            create(path);
            requireOwn(path);
            return new DataFolder(path.toRealPath(), lock(path));
        } catch (IOException e) {
            throw Refusal.unwritableFolder(path);
        }
    }

    private static void create(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** Who we are is asked of the file system: whoever owns a file we have just made. */
    private static void requireOwn(Path path) throws IOException {
        UserPrincipal owner = Files.getOwner(path);
        Path probe;
        try {
            probe = Files.createTempFile(path, "probe", null);
        } catch (IOException e) {
            throw owner.getName().equals(System.getProperty("user.name"))
                    ? Refusal.unwritableFolder(path)
                    : Refusal.folderOfAnotherUser(path, owner.getName());
        }
        try {
            if (!Files.getOwner(probe).equals(owner)) {
                throw Refusal.folderOfAnotherUser(path, owner.getName());
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            channel.close();
            throw Refusal.secondInstance(path);
        }
        return channel;
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    Path path() {
        return path;
    }

    /** The database's own folder. */
    Path cluster() {
        return path.resolve("postgres");
    }

    /** Where a new database is laid out before it gets its name. */
    Path draftCluster() {
        return path.resolve("postgres.new");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
