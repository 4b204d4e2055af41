package org.sozialraum.project.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** State of a project, and which acts lead on from it. */
public enum ProjectState {
    /** Idee. */
    IDEA,
    /** Beantragt. */
    APPLIED,
    /** Bewilligt; the budget service is asked for the money. */
    APPROVED,
    /** Finanziert. */
    FUNDED,
    /** Bewilligt, aber ohne Mittel. */
    UNFUNDED,
    /** Läuft. */
    RUNNING,
    /** Abgeschlossen. */
    COMPLETED,
    /** Abgebrochen. */
    DISCONTINUED,
    /** Abgelehnt. */
    REJECTED;

    /** What can be done with a project, or is told of it by the budget service. */
    public enum Act {
        APPLICATION(EnumSet.of(IDEA, UNFUNDED), ProjectState.APPLIED),
        APPROVAL(EnumSet.of(APPLIED), ProjectState.APPROVED),
        REJECTION(EnumSet.of(APPLIED), ProjectState.REJECTED),
        FUNDING(EnumSet.of(APPROVED), ProjectState.FUNDED),
        UNFUNDING(EnumSet.of(APPROVED), ProjectState.UNFUNDED),
        START(EnumSet.of(ProjectState.FUNDED), ProjectState.RUNNING),
        COMPLETION(EnumSet.of(RUNNING), ProjectState.COMPLETED),
        DISCONTINUATION(EnumSet.of(ProjectState.FUNDED, RUNNING), ProjectState.DISCONTINUED);

        private final Set<ProjectState> from;
        private final ProjectState to;

        Act(Set<ProjectState> from, ProjectState to) {
            this.from = from;
            this.to = to;
        }
    }

    /** The state after the act; empty where the act is not possible in this one. */
    public Optional<ProjectState> after(Act act) {
        return act.from.contains(this) ? Optional.of(act.to) : Optional.empty();
    }

    /** Whether it has ended: nothing leads on from here. */
    public boolean isEnd() {
        return this == COMPLETED || this == DISCONTINUED;
    }

    /** Whether a measure can be told: it runs, or it ran and somebody is late with telling. */
    public boolean takesMeasures() {
        return this == RUNNING || isEnd();
    }

    /** Whether an outcome can be recorded: once it is decided on, since what never came about teaches as well. */
    public boolean takesOutcomes() {
        return switch (this) {
            case FUNDED, UNFUNDED, RUNNING, COMPLETED, DISCONTINUED, REJECTED -> true;
            case IDEA, APPLIED, APPROVED -> false;
        };
    }

    /** What people can do in this state, as the last part of its address. */
    public List<String> possible() {
        List<String> possible = new ArrayList<>();
        Arrays.stream(Act.values())
                .filter(act -> act != Act.FUNDING && act != Act.UNFUNDING && act.from.contains(this))
                .forEach(act -> possible.add(act.name().toLowerCase(Locale.ROOT)));
        if (takesMeasures()) {
            possible.add("measures");
        }
        if (takesOutcomes()) {
            possible.add("outcomes");
        }
        return possible;
    }
}
