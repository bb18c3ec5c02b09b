package dev.baobei.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked beside the data: a cleaner of temporary folders must never take them away. */
record Programs(Path folder) {

    /** Enough of the archive's start to tell one release from another. */
    private static final int TELLING_BYTES = 1 << 16;
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Unpacks those of this platform, unless that is already done; a half-done unpacking starts over. */
    static Programs unpack(Path parent) throws IOException {
        String release = release();
        Path folder = parent.resolve(release);
        if (!Files.isDirectory(folder)) {
            Folders.delete(parent);
            Path draft = Files.createDirectories(parent).resolve("new");
            Path unpacked = besideTheApplication().resolve(release);
            if (Files.isDirectory(unpacked)) {
                Folders.copy(unpacked, draft);
            } else {
                unpackInto(draft);
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Programs(folder);
    }

    private static String release() throws IOException {
        try (InputStream archive = archive()) {
            CRC32 start = new CRC32();
            start.update(archive.readNBytes(TELLING_BYTES));
            return Long.toHexString(start.getValue());
        }
    }

    /** Where the build's rehearsal leaves them unpacked: seconds less at the first start on a folder. Our jar lies in {@code app}. */
    private static Path besideTheApplication() {
        try {
            Path jar = Path.of(Programs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return jar.getParent().resolveSibling("programs");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() throws IOException {
        String system = WINDOWS ? "Windows" : System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch");
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine.equals("amd64") ? "x86_64" : machine);
    }

    private static void unpackInto(Path target) throws IOException {
        try (InputStream archive = new BufferedInputStream(archive());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(WINDOWS ? name + ".exe" : name).toString();
    }

    /** Every living process that runs one of these programs: they are this folder's alone. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::runs).toList();
    }

    boolean runs(ProcessHandle process) {
        return process.info().command().filter(command -> Path.of(command).startsWith(folder)).isPresent();
    }
}
