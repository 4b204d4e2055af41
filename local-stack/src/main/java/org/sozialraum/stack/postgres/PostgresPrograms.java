package org.sozialraum.stack.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.sozialraum.stack.DataFolder;
import org.sozialraum.stack.StartRefused;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's program files, unpacked from the library that carries them. They are run directly rather than through that library's test server: the
 * launcher then watches and stops the database like every other child, with settings that survive a power cut.
 */
public final class PostgresPrograms {
    private final Path root;

    private PostgresPrograms(Path root) {
        this.root = root;
    }

    /** Unpacks once for each version of the archive; a half-unpacked folder never counts. */
    public static PostgresPrograms in(DataFolder data) {
        var archive = archiveName();
        try (var resource = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (resource == null) {
                throw new StartRefused(
                        "There is no PostgreSQL for this kind of machine (" + System.getProperty("os.name") + ", "
                                + System.getProperty("os.arch") + "): Linux on x86_64 or arm64 is needed.");
            }
            var packed = resource.readAllBytes();
            var target = data.resolve("postgres-programs-" + Integer.toHexString(java.util.Arrays.hashCode(packed)));
            if (!Files.isDirectory(target)) {
                var draft = data.resolve("postgres-programs.new");
                DataFolder.delete(draft);
                unpack(new java.io.ByteArrayInputStream(packed), draft);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresPrograms(target);
        } catch (IOException failure) {
            throw new StartRefused("PostgreSQL cannot be unpacked: " + failure + ".", failure);
        }
    }

    private static String archiveName() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var kind = machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine;
        return "postgres-" + system + "-" + kind + ".txz";
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            Files.createDirectories(target);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive points outside: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, path);
            if ((entry.getMode() & 0100) != 0) {
                var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
                permissions.addAll(EnumSet.of(
                        PosixFilePermission.OWNER_EXECUTE,
                        PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_EXECUTE));
                Files.setPosixFilePermissions(path, permissions);
            }
        }
    }

    String program(String name) {
        return root.resolve("bin").resolve(name).toString();
    }

    Path root() {
        return root;
    }
}
