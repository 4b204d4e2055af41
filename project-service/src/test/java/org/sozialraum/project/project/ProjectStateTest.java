package org.sozialraum.project.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.project.project.ProjectState.Act;

/**
 * IDEA → APPLIED → APPROVED → FUNDED → RUNNING → COMPLETED → SETTLED · APPLIED → REJECTED · APPROVED → UNFUNDED → APPLIED
 * again · FUNDED, RUNNING → DISCONTINUED → SETTLED · IDEA, APPLIED, APPROVED, UNFUNDED → WITHDRAWN · APPROVED, FUNDED →
 * APPLIED by the withdrawal of the approval; nothing else.
 */
class ProjectStateTest {

    private static final String LIFE = """
            IDEA         APPLICATION         APPLIED
            UNFUNDED     APPLICATION         APPLIED
            APPLIED      APPROVAL            APPROVED
            APPLIED      REJECTION           REJECTED
            APPROVED     FUNDING             FUNDED
            APPROVED     UNFUNDING           UNFUNDED
            APPROVED     APPROVAL_WITHDRAWAL APPLIED
            FUNDED       APPROVAL_WITHDRAWAL APPLIED
            IDEA         WITHDRAWAL          WITHDRAWN
            APPLIED      WITHDRAWAL          WITHDRAWN
            APPROVED     WITHDRAWAL          WITHDRAWN
            UNFUNDED     WITHDRAWAL          WITHDRAWN
            FUNDED       START               RUNNING
            RUNNING      COMPLETION          COMPLETED
            FUNDED       DISCONTINUATION     DISCONTINUED
            RUNNING      DISCONTINUATION     DISCONTINUED
            COMPLETED    SETTLEMENT          SETTLED
            DISCONTINUED SETTLEMENT          SETTLED
            """;

    static Stream<Arguments> everyStateAndEveryAct() {
        return Arrays.stream(ProjectState.values())
                .flatMap(state ->
                        Arrays.stream(Act.values()).map(act -> Arguments.of(state, act, expected(state, act))));
    }

    private static Optional<ProjectState> expected(ProjectState state, Act act) {
        return LIFE.lines()
                .map(line -> line.split(" +"))
                .filter(row -> row[0].equals(state.name()) && row[1].equals(act.name()))
                .map(row -> ProjectState.valueOf(row[2]))
                .findFirst();
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @MethodSource("everyStateAndEveryAct")
    void anActLeadsWhereTheLifeCycleSaysOrNowhere(ProjectState state, Act act, Optional<ProjectState> expected) {
        assertEquals(expected, state.after(act));
    }

    @ParameterizedTest
    @CsvSource({
        "IDEA, application withdrawal",
        "APPLIED, approval rejection withdrawal",
        "APPROVED, approval-withdrawal withdrawal",
        "FUNDED, approval-withdrawal start discontinuation outcomes",
        "UNFUNDED, application withdrawal outcomes",
        "RUNNING, completion discontinuation measures outcomes",
        "COMPLETED, settlement measures outcomes statement follow-up",
        "DISCONTINUED, settlement measures outcomes statement follow-up",
        "SETTLED, outcomes follow-up",
        "REJECTED, outcomes",
        "WITHDRAWN, ''"
    })
    void aRefusalNamesWhatPeopleCanDoNow(ProjectState state, String acts) {
        assertEquals(acts.isEmpty() ? List.of() : List.of(acts.split(" ")), state.possible());
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"FUNDING", "UNFUNDING"})
    void moneyIsAnsweredByTheBudgetServiceAndNeverByPeople(Act answer) {
        for (ProjectState state : ProjectState.values()) {
            assertTrue(state.possible().stream().noneMatch(act -> act.equalsIgnoreCase(answer.name())));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectState.class,
            names = {"SETTLED", "REJECTED", "WITHDRAWN"})
    void nothingLeadsOnFromWhatIsOver(ProjectState over) {
        assertTrue(Arrays.stream(Act.values()).allMatch(act -> over.after(act).isEmpty()));
    }

    /** Whoever holds the ends apart from the rest (a result, a day, an outcome) means these. */
    @Test
    void theWorkHasEndedWhereItIsCompletedBrokenOffOrSettled() {
        assertEquals(
                EnumSet.of(ProjectState.COMPLETED, ProjectState.DISCONTINUED, ProjectState.SETTLED),
                Arrays.stream(ProjectState.values())
                        .filter(ProjectState::isEnd)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProjectState.class))));
    }
}
