package org.sozialraum.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;

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
}
