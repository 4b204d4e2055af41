package org.sozialraum.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void refusesASecondUserOfTheSameFolderAndLetsItInAfterwards() throws IOException {
        var root = temp.resolve("data");
        try (var first = DataFolder.open(root)) {
            assertThrows(StartRefused.class, () -> DataFolder.open(first.root()));
        }

        DataFolder.open(root).close();
    }

    @Test
    void refusesAFolderOfANewerVersion() throws IOException {
        Files.writeString(temp.resolve("version"), (DataFolder.VERSION + 1) + "\n");

        var refused = assertThrows(StartRefused.class, () -> DataFolder.open(temp));

        assertTrue(refused.getMessage().contains("newer version"), refused.getMessage());
    }

    @Test
    void refusesAFolderThatHoldsSomethingElseAndLeavesItAlone() throws IOException {
        var photo = Files.writeString(temp.resolve("photo.jpg"), "dear to somebody");

        assertThrows(StartRefused.class, () -> DataFolder.open(temp));

        assertTrue(Files.exists(photo));
    }

    @Test
    void refusesAFullDisk() {
        assertThrows(StartRefused.class, () -> DataFolder.requireSpace(temp, DataFolder.LEAST_FREE_BYTES - 1));
        DataFolder.requireSpace(temp, DataFolder.LEAST_FREE_BYTES);
    }

    @Test
    void throwingAwayFollowsNoLink() throws IOException {
        var outside =
                Files.writeString(Files.createDirectory(temp.resolve("outside")).resolve("kept"), "kept");
        try (var data = DataFolder.open(temp.resolve("data"))) {
            Files.createSymbolicLink(data.folder("inside").resolve("link"), outside.getParent());

            data.empty();

            assertFalse(Files.exists(data.resolve("inside")));
        }
        assertTrue(Files.exists(outside));
    }

    @Test
    void secretsAreKeptDifferAndAreForTheirOwnerAlone() throws IOException {
        try (var data = DataFolder.open(temp.resolve("data"))) {
            var first = Secrets.in(data).get("one");
            var other = Secrets.in(data).get("other");

            assertEquals(first, Secrets.in(data).get("one"));
            assertNotEquals(first, other);
            assertEquals(48, first.length());
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))));
        }
    }
}
