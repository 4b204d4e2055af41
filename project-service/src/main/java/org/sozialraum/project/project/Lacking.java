package org.sozialraum.project.project;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.kit.problem.FieldError;

/** What an application still lacks. */
public enum Lacking {
    DESCRIPTION("/description", "Es fehlt eine kurze Beschreibung", "a short description is missing"),
    TOPIC("/topic", "Es fehlt das Thema", "the topic is missing"),
    TARGET_GROUP("/targetGroup", "Es fehlt die Zielgruppe", "the target group is missing"),
    COST_PLAN("/costs", "Es fehlt der Kostenplan", "the cost plan is missing"),
    SCHEDULE("/from", "Es fehlt der Zeitplan (von, bis)", "the schedule is missing (from, until)"),
    NOTHING_BEGUN(
            "/nothingBegun",
            "Es fehlt die Erklärung, dass noch nichts begonnen hat",
            "the declaration is missing that nothing has begun");

    private final FieldError error;

    Lacking(String pointer, String german, String english) {
        this.error = new FieldError(pointer, german, english);
    }

    FieldError error() {
        return error;
    }

    /** What the project lacks to be applied for; nothing is lacking where it has been applied for. */
    static List<Lacking> of(Project project) {
        List<Lacking> lacking = new ArrayList<>();
        if (project.state.after(ProjectState.Act.APPLICATION).isEmpty()) {
            return lacking;
        }
        if (project.descriptionTextId == null) {
            lacking.add(DESCRIPTION);
        }
        if (project.topicId == null) {
            lacking.add(TOPIC);
        }
        if (project.targetGroup == null) {
            lacking.add(TARGET_GROUP);
        }
        if (project.costs.isEmpty()) {
            lacking.add(COST_PLAN);
        }
        if (project.from == null || project.until == null) {
            lacking.add(SCHEDULE);
        }
        if (!Boolean.TRUE.equals(project.nothingBegun)) {
            lacking.add(NOTHING_BEGUN);
        }
        return lacking;
    }
}
