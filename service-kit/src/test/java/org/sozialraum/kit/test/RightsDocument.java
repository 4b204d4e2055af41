package org.sozialraum.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.caller.Rights;
import org.sozialraum.kit.caller.Role;
import org.sozialraum.kit.caller.Scope;

/**
 * The table of rights in {@code docs/security.md} is the code's. With {@code -Drights.write=true} the document's table is
 * written anew; look at the difference before committing.
 */
public abstract class RightsDocument {

    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");
    private static final List<String> ROLES = List.of(
            Role.CLERK,
            Role.SECTION_HEAD,
            Role.OFFICE_HEAD,
            Role.CO_SIGNER,
            Role.COUNCILLOR,
            Role.MAYOR,
            Role.AUDITOR,
            Role.COMMITTEE_MEMBER,
            Role.TEAM,
            Role.PROVIDER,
            Role.FINANCE_SYSTEM,
            Role.ADMINISTRATOR);

    private final Rights rights;
    private final String begin;
    private final String end;

    protected RightsDocument(Rights rights) {
        String name = rights.getClass().getSimpleName();
        this.rights = rights;
        this.begin = "<!-- " + name + ": begin -->\n";
        this.end = "<!-- " + name + ": end -->";
    }

    @Test
    void theDocumentsTableIsTheCodes() throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(begin) + begin.length();
        int to = document.indexOf(end);
        assertTrue(from >= begin.length() && to >= from, "security.md has a place for the table");
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + table() + document.substring(to));
        } else {
            assertEquals(table(), document.substring(from, to), "docs/security.md differs; see RightsDocument");
        }
    }

    private String table() {
        String head =
                row("", ROLES) + row("---", ROLES.stream().map(role -> ":-:").toList());
        return head
                + rights.rows().entrySet().stream()
                        .map(line -> row("`" + line.getKey() + "`", cells(line.getValue())))
                        .collect(Collectors.joining());
    }

    private static List<String> cells(Map<String, Scope> scopes) {
        return ROLES.stream()
                .map(role -> scopes.containsKey(role) ? word(scopes.get(role)) : "")
                .toList();
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String row(String first, List<String> cells) {
        return Stream.concat(Stream.of(first), cells.stream()).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
