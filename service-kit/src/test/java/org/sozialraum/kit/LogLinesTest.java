package org.sozialraum.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever searches the logs finds the same words: a line is fixed text, and each value in it has a key. */
class LogLinesTest {

    private static final Pattern LINE =
            Pattern.compile("\\bLOG\\s*\\.(trace|debug|info|warn|error|fatal)(f?)\\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern VALUE_WITHOUT_A_KEY = Pattern.compile("(?<![a-zA-Z]=)%");

    @Test
    void everyLogLineIsFixedTextWithKeysInAllServices() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path source : sources()) {
            LINE.matcher(Files.readString(source)).results().forEach(line -> {
                String text = textOf(line.group(3));
                lines.add(text);
                if (line.group(2).isEmpty()
                        || text.isEmpty()
                        || VALUE_WITHOUT_A_KEY.matcher(text).find()) {
                    wrong.add(source.getFileName() + ": " + text);
                }
            });
        }
        assertEquals(List.of(), wrong);
        assertTrue(lines.size() > 20, "the lines are found: " + lines.size());
    }

    private static String textOf(String arguments) {
        return TEXT.matcher(arguments)
                .results()
                .map((MatchResult part) -> part.group(1))
                .collect(Collectors.joining());
    }

    /** Of every module of this build. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.map(path -> path.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
