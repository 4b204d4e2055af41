package org.sozialraum.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * The folder that holds everything a running system keeps. One `./run` at a time holds its lock; the lock goes with the process, however that ends,
 * so nothing stale is ever left to remove by hand.
 */
public final class DataFolder implements AutoCloseable {
    /** Raised when an older program could no longer read the folder. */
    static final int VERSION = 1;

    static final long LEAST_FREE_BYTES = 500L * 1024 * 1024;
    private static final String VERSION_FILE = "version";
    private static final String LOCK_FILE = "lock";

    private final Path root;
    private final FileChannel lockChannel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel lockChannel, FileLock lock) {
        this.root = root;
        this.lockChannel = lockChannel;
        this.lock = lock;
    }

    /** Opens the folder, or makes it. Refuses a folder that is in use, that a newer program wrote, that holds something else, or whose disk is full. */
    public static DataFolder open(Path root) {
        try {
            requireOursOrEmpty(root);
            Files.createDirectories(root);
            requireSpace(root, Files.getFileStore(root).getUsableSpace());
            var folder = lock(root);
            folder.writeVersion();
            return folder;
        } catch (IOException failure) {
            throw new StartRefused("The data folder " + root + " cannot be used: " + failure + ".", failure);
        }
    }

    private static void requireOursOrEmpty(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new StartRefused("The data folder " + root + " is a file.");
        }
        if (!Files.isWritable(root)) {
            throw new StartRefused(
                    "The data folder " + root + " belongs to another user: choose another with --data DIR.");
        }
        var versionFile = root.resolve(VERSION_FILE);
        if (Files.exists(versionFile)) {
            requireSameUser(root, versionFile);
            requireKnownVersion(root, Files.readString(versionFile).strip());
            return;
        }
        try (Stream<Path> content = Files.list(root)) {
            if (content.anyMatch(entry -> !entry.endsWith(LOCK_FILE))) {
                throw new StartRefused("The folder " + root
                        + " holds something else than data of this program: choose another with --data DIR.");
            }
        }
    }

    /** Root may write everywhere, but would leave files that the folder's own user could never change again. */
    private static void requireSameUser(Path root, Path file) throws IOException {
        if (!CurrentUser.owns(file)) {
            throw new StartRefused(
                    "The data folder " + root + " belongs to another user: choose another with --data DIR.");
        }
    }

    private static void requireKnownVersion(Path root, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new StartRefused("The data folder " + root + " has a damaged file '" + VERSION_FILE + "'.");
        }
        var version = Integer.parseInt(text);
        if (version > VERSION) {
            throw new StartRefused(
                    "The data folder %s was written by a newer version (%d, this one knows %d): use that version, or another folder with --data DIR."
                            .formatted(root, version, VERSION));
        }
    }

    static void requireSpace(Path root, long freeBytes) {
        if (freeBytes < LEAST_FREE_BYTES) {
            throw new StartRefused("The disk is full: %d MB are free at %s, and at least %d MB are needed."
                    .formatted(freeBytes / 1024 / 1024, root, LEAST_FREE_BYTES / 1024 / 1024));
        }
    }

    private static DataFolder lock(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new StartRefused("The data folder " + root
                    + " is in use by another ./run: stop that one, or choose another folder with --data DIR.");
        }
        return new DataFolder(root, channel, lock);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private void writeVersion() throws IOException {
        var file = root.resolve(VERSION_FILE);
        if (!Files.exists(file)) {
            writeWhole(file, VERSION + "\n", "rw-r--r--");
        }
    }

    /** Throws everything away but the lock, which is held, and the version, which says that the folder is ours. */
    public void empty() {
        try (Stream<Path> entries = Files.list(root)) {
            for (var entry : entries.toList()) {
                if (!entry.endsWith(LOCK_FILE) && !entry.endsWith(VERSION_FILE)) {
                    delete(entry);
                }
            }
        } catch (IOException failure) {
            throw new StartRefused("The data in " + root + " cannot be thrown away: " + failure + ".", failure);
        }
    }

    /** Never follows a link: what it points to is not ours. */
    public static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> children = Files.list(path)) {
                for (var child : children.toList()) {
                    delete(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    /** Writes a small file as a whole or not at all, also when the machine stops in the middle. */
    public static void writeWhole(Path file, String content, String permissions) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(
                draft,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** A folder inside, made when it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockChannel.close();
    }
}
