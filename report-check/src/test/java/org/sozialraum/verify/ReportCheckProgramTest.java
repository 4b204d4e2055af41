package org.sozialraum.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;
import org.sozialraum.reporting.report.FigureValues.Difference;
import org.sozialraum.reporting.version.Comparison;

/** 1 says that the report is not the one of the log; what could not be checked is never that. */
class ReportCheckProgramTest {

    private static final ProblemType REFUSAL = ProblemType.of(
            "test",
            409,
            "Nicht belegt",
            "Lacks evidence",
            "Nicht belegt: {0}.",
            "Lacks evidence: {0}.",
            "Warten.",
            "Wait.");

    private static String endOf(Callable<Integer> check) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = ReportCheckProgram.ended(check, new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aRefusalIsToldByItsReason() {
        assertEquals("2 Die Prüfung war nicht möglich: Nicht belegt: money.paid.", endOf(() -> {
            throw ProblemException.of(REFUSAL, "money.paid");
        }));
    }

    @Test
    void aDefectIsNoDifference() {
        assertEquals("2 Die Prüfung war nicht möglich: java.lang.NullPointerException", endOf(() -> {
            throw new NullPointerException();
        }));
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

        assertEquals(ReportCheckProgram.NOT_CHECKED, ReportCheckProgram.run(Path.of("none.json"), Map.of(), err, err));
        assertEquals(
                "Die Prüfung war nicht möglich: Die Datei gibt es nicht, oder sie ist kein JSON. Geprüft wird die"
                        + " gespeicherte Antwort von GET …/versions/{version}.",
                said.toString(StandardCharsets.UTF_8).strip());
    }

    /** What is not printed would be taken for equal. */
    @Test
    void ofManyDifferencesItIsSaidHowManyThereAre() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<Difference> figures = Collections.nCopies(51, new Difference("money.paid", "1.00", "2.00"));

        ReportCheckProgram.tell(
                new Comparison(false, "a", "b", true, List.of(), figures, List.of(), List.of(), List.of(), List.of()),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("Zahlen, die anders sind: 51; genannt sind die ersten 50.", lines.getLast());
        assertEquals(
                50,
                lines.stream()
                        .filter(line -> line.startsWith("Zahl money.paid"))
                        .count());
    }
}
