package org.sozialraum.project.experience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.contract.Voice;

/** A proposal that answers what only professionals voiced, or repeats topic and cause of a difficulty, says so. */
class LessonTest {

    private static final UUID TOPIC = UuidCreator.getTimeOrderedEpoch();
    private static final UUID EARLIER = UuidCreator.getTimeOrderedEpoch();
    private static final UUID NEED = UuidCreator.getTimeOrderedEpoch();
    private static final Proposal PROPOSAL =
            new Proposal(UuidCreator.getTimeOrderedEpoch(), TOPIC, List.of(NEED), true, true);

    @Test
    void needsThatOnlyProfessionalsVoicedAreAHintWithALinkToEach() {
        List<Hint> hints = Lesson.hints(PROPOSAL, List.of(Voice.PROFESSIONAL), List.of());
        assertEquals(
                List.of(Hint.Kind.ONLY_PROFESSIONALS_VOICED),
                hints.stream().map(Hint::kind).toList());
        assertEquals(List.of("/api/v1/needs/" + NEED), hints.getFirst().links());
        assertEquals(List.of(), Lesson.hints(PROPOSAL, List.of(Voice.PROFESSIONAL, Voice.CHILD_OR_YOUTH), List.of()));
        assertEquals(List.of(), Lesson.hints(PROPOSAL, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "NEED_NAMED_BY_PROFESSIONALS_ONLY, PROFESSIONAL, true, true, true",
        "NEED_NAMED_BY_PROFESSIONALS_ONLY, PARENT_OR_FAMILY, true, true, false",
        "NOT_LOW_THRESHOLD_ENOUGH, PARENT_OR_FAMILY, true, true, false",
        "NOT_LOW_THRESHOLD_ENOUGH, PARENT_OR_FAMILY, false, true, true",
        "NO_PARTNER_FOUND, PARENT_OR_FAMILY, true, true, false",
        "NO_PARTNER_FOUND, PARENT_OR_FAMILY, true, false, true",
        "NO_ROOM, PARENT_OR_FAMILY, true, true, true"
    })
    void aDifficultyOfTheSameTopicIsAHintWhereItsCauseIsNotAvoided(
            String cause, Voice voice, boolean lowThreshold, boolean withPartners, boolean hinted) {
        Proposal proposal = new Proposal(PROPOSAL.projectId(), TOPIC, List.of(NEED), lowThreshold, withPartners);
        List<Hint> hints = Lesson.hints(proposal, List.of(voice), List.of(new Lesson(EARLIER, TOPIC, cause))).stream()
                .filter(hint -> hint.kind() == Hint.Kind.DIFFICULTY_REPEATED)
                .toList();
        assertEquals(hinted ? 1 : 0, hints.size());
        hints.forEach(hint -> {
            assertEquals(cause, hint.cause());
            assertEquals("/api/v1/projects/" + EARLIER, hint.links().getFirst());
        });
    }

    @Test
    void anotherTopicAndTheProjectsOwnDifficultiesSayNothing() {
        Lesson ofAnotherTopic = new Lesson(EARLIER, UuidCreator.getTimeOrderedEpoch(), "NO_ROOM");
        Lesson ofItsOwn = new Lesson(PROPOSAL.projectId(), TOPIC, "NO_ROOM");
        assertEquals(
                List.of(), Lesson.hints(PROPOSAL, List.of(Voice.PARENT_OR_FAMILY), List.of(ofAnotherTopic, ofItsOwn)));
    }
}
