package org.sozialraum.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherOptionsTest {

    @Test
    void startsWithDemoDataInTheFolderDataWhereNothingIsSaid() {
        var options = LauncherOptions.parse(List.of());

        assertEquals(Path.of("data").toAbsolutePath(), options.data());
        assertTrue(options.demo());
        assertFalse(options.fresh());
        assertEquals(8080, options.ports().web());
    }

    @Test
    void takesAllOptionsInAnyOrder() {
        var options =
                LauncherOptions.parse(List.of("--no-demo", "--port-offset", "100", "--fresh", "--data", "/elsewhere"));

        assertEquals(Path.of("/elsewhere"), options.data());
        assertFalse(options.demo());
        assertTrue(options.fresh());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frsh",
                "start",
                "--data",
                "--data --fresh",
                "--port-offset",
                "--port-offset x",
                "--port-offset -1",
                "--port-offset 46443"
            })
    void refusesWhatItDoesNotUnderstandWithOneSentence(String line) {
        var refused = assertThrows(StartRefused.class, () -> LauncherOptions.parse(List.of(line.split(" "))));

        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void anOffsetShiftsEveryPortTheUnlistedOnesToo() {
        var plain = new Ports(0).byUse();
        var shifted =
                LauncherOptions.parse(List.of("--port-offset", "1000")).ports().byUse();

        plain.forEach((use, port) -> assertEquals(port + 1000, shifted.get(use), use));
        assertEquals(8, new HashSet<>(plain.values()).size());
    }

    @Test
    void theGreatestOffsetStillFits() {
        assertEquals(65535, new Ports(Ports.GREATEST_OFFSET).kafkaController());
    }
}
