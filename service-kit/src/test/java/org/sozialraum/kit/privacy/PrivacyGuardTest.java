package org.sozialraum.kit.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well the guard finds e-mail addresses, telephone numbers, IBANs and dates of birth in 200 German sentences as they are
 * written in youth work. Everything in them is invented: telephone numbers are those that the Federal Network Agency keeps
 * for films, mail addresses are under example domains, IBANs are the register's published examples.
 */
class PrivacyGuardTest {

    private record Sentence(Set<PersonalData> carried, String text) {}

    /** Of one kind: rightly found, found where there is none, and missed. */
    private record Counts(int found, int falseAlarms, int missed) {
        Counts plus(Counts other) {
            return new Counts(found + other.found, falseAlarms + other.falseAlarms, missed + other.missed);
        }

        String inShort() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f, recall %.3f",
                    (double) found / (found + falseAlarms),
                    (double) found / (found + missed));
        }

        Counts plus(boolean isThere, boolean isFound) {
            return new Counts(
                    found + (isThere && isFound ? 1 : 0),
                    falseAlarms + (!isThere && isFound ? 1 : 0),
                    missed + (isThere && !isFound ? 1 : 0));
        }
    }

    private final List<String> wrong = new ArrayList<>();

    /** Long texts without end, such as a caller may send, are looked at in no time. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "a", " ", "1.", "a.", "DE00 ", "* 1.1.", "geb. ", "tel. 1", "+49 ", "(0", "@", "a@a."})
    void isSoonDoneWithWhateverIsSent(String part) {
        String longest = part.repeat(4000 / part.length());
        assertTimeout(Duration.ofSeconds(2), () -> PrivacyGuard.in(longest));
    }

    @Test
    void anIdOfTheSystemIsNoNumberToCall() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            String text = "words " + new UUID(random.nextLong(), random.nextLong());
            assertEquals(Set.of(), PrivacyGuard.in(text), text);
        }
        assertEquals(
                Set.of(PersonalData.TELEPHONE),
                PrivacyGuard.in("3f2b8c1a-0172-4334-8721-aa0000000000, Tel. 040 66969123"));
    }

    @Test
    void findsAndMissesInTwoHundredSentencesWhatIsCountedHere() throws IOException {
        List<Sentence> sentences = sentences();
        Map<PersonalData, Counts> counts = new EnumMap<>(PersonalData.class);
        for (Sentence sentence : sentences) {
            Set<PersonalData> found = PrivacyGuard.in(sentence.text());
            for (PersonalData kind : PersonalData.values()) {
                boolean isThere = sentence.carried().contains(kind);
                boolean isFound = found.contains(kind);
                counts.merge(kind, new Counts(0, 0, 0).plus(isThere, isFound), (a, b) -> a.plus(isThere, isFound));
                if (isThere != isFound) {
                    wrong.add((isThere ? "missed " : "false alarm ") + kind + ": " + sentence.text());
                }
            }
        }
        assertEquals(200, sentences.size());
        assertEquals(
                Map.of(
                        PersonalData.EMAIL, new Counts(24, 0, 2),
                        PersonalData.TELEPHONE, new Counts(30, 2, 3),
                        PersonalData.IBAN, new Counts(18, 0, 1),
                        PersonalData.DATE_OF_BIRTH, new Counts(23, 1, 2)),
                counts,
                () -> String.join("\n", wrong));
        Counts all = counts.values().stream().reduce(new Counts(0, 0, 0), Counts::plus);
        // 95 of 98 alarms are right, 95 of 103 occurrences are found.
        assertEquals("precision 0.969, recall 0.922", all.inShort());
    }

    private static List<Sentence> sentences() throws IOException {
        try (InputStream file = PrivacyGuardTest.class.getResourceAsStream("/privacy/sentences.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Sentence(kinds(parts[0]), parts[1]))
                    .toList();
        }
    }

    private static Set<PersonalData> kinds(String written) {
        return written.equals("-")
                ? Set.of()
                : Arrays.stream(written.split(",")).map(PersonalData::valueOf).collect(Collectors.toSet());
    }
}
