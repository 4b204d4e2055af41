package org.sozialraum.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sozialraum.budget.budgetline.EntryKind;

/** docs/ledger.md names a test for each case of the ledger; each of them is there. */
class LedgerDocumentTest {

    private static final String WITHOUT_CLASS = "ActsOfATreasuryIT";
    private static final Pattern NAMED = Pattern.compile("`(?:([A-Z]\\w+)(?:\\.(\\w+))?|([a-z]\\w+))`");

    @Test
    void everyCaseNamesATestThatIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        List<String> cases = cases();
        for (String row : cases) {
            String tests = row.substring(row.lastIndexOf('|', row.length() - 2) + 1);
            Matcher named = NAMED.matcher(tests);
            boolean any = tests.contains("the same");
            while (named.find()) {
                any = true;
                String type = named.group(1) == null ? WITHOUT_CLASS : named.group(1);
                String method = named.group(3) == null ? named.group(2) : named.group(3);
                String source = sources.getOrDefault(type, "");
                if (source.isEmpty() || method != null && !source.contains("void " + method + "(")) {
                    missing.add(named.group());
                }
            }
            if (!any) {
                missing.add(row);
            }
        }
        assertTrue(cases.size() > 35, "the table has its cases: " + cases.size());
        assertEquals(List.of(), missing);
    }

    @Test
    void everyKindOfEntryHasTheNameThatTheDocumentTells() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "ledger.md"));
        for (EntryKind kind : EntryKind.values()) {
            String row = "| " + kind + " | " + kind.german() + " |";
            assertTrue(document.contains(row), row);
        }
    }

    private static List<String> cases() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "ledger.md"));
        String table = document.substring(document.indexOf("| case | answer | test |"));
        return table.lines().skip(2).takeWhile(row -> row.startsWith("|")).toList();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
            }
        }
        return sources;
    }
}
