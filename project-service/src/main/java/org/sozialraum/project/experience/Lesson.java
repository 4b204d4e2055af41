package org.sozialraum.project.experience;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.Voice;

/**
 * A difficulty that a project of some topic met, and why.
 *
 * @param cause a key from the office's list
 */
record Lesson(UUID projectId, UUID topicId, String cause) {

    private static final String ONLY_PROFESSIONALS = "NEED_NAMED_BY_PROFESSIONALS_ONLY";

    /** What experience says to a proposal: one hint for the voices, and one for each project that met a difficulty. */
    static List<Hint> hints(Proposal proposal, List<Voice> voices, List<Lesson> lessons) {
        boolean professionalsOnly = !voices.isEmpty() && voices.stream().allMatch(voice -> voice == Voice.PROFESSIONAL);
        List<Hint> hints = new ArrayList<>();
        if (professionalsOnly) {
            hints.add(new Hint(
                    Hint.Kind.ONLY_PROFESSIONALS_VOICED,
                    ONLY_PROFESSIONALS,
                    null,
                    "Die Bedarfe haben nur Fachkräfte benannt. Fragen Sie die Familien, bevor es losgeht.",
                    proposal.needIds().stream()
                            .map(needId -> "/api/v1/needs/" + needId)
                            .toList()));
        }
        lessons.stream()
                .filter(lesson -> lesson.topicId().equals(proposal.topicId()))
                .filter(lesson -> !lesson.projectId().equals(proposal.projectId()))
                .filter(lesson -> lesson.mayRepeat(proposal, professionalsOnly))
                .distinct()
                .forEach(lesson -> hints.add(new Hint(
                        Hint.Kind.DIFFICULTY_REPEATED,
                        lesson.cause(),
                        lesson.projectId(),
                        "Zu diesem Thema gab es schon eine Schwierigkeit. Sehen Sie nach, was dieses Mal anders ist.",
                        List.of(
                                "/api/v1/projects/" + lesson.projectId(),
                                "/api/v1/projects/" + lesson.projectId() + "/outcomes"))));
        return hints;
    }

    /** Whether the proposal leaves the door open to the same cause; of a cause that says nothing about it, nobody knows. */
    private boolean mayRepeat(Proposal proposal, boolean professionalsOnly) {
        return switch (cause) {
            case ONLY_PROFESSIONALS -> professionalsOnly;
            case "NOT_LOW_THRESHOLD_ENOUGH" -> !proposal.lowThreshold();
            case "NO_PARTNER_FOUND" -> !proposal.withPartners();
            default -> true;
        };
    }
}
