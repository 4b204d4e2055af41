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
    /** Abgerechnet: the statement of use was checked. */
    SETTLED,
    /** Abgelehnt. */
    REJECTED,
    /** Zurückgezogen by whoever applied. */
    WITHDRAWN;

    /** What can be done with a project, or is told of it by the budget service. */
    public enum Act {
        APPLICATION(EnumSet.of(IDEA, UNFUNDED), ProjectState.APPLIED),
        APPROVAL(EnumSet.of(APPLIED), ProjectState.APPROVED),
        REJECTION(EnumSet.of(APPLIED), ProjectState.REJECTED),
        APPROVAL_WITHDRAWAL(EnumSet.of(APPROVED, ProjectState.FUNDED), ProjectState.APPLIED),
        WITHDRAWAL(EnumSet.of(IDEA, APPLIED, APPROVED, UNFUNDED), ProjectState.WITHDRAWN),
        FUNDING(EnumSet.of(APPROVED), ProjectState.FUNDED),
        UNFUNDING(EnumSet.of(APPROVED), ProjectState.UNFUNDED),
        START(EnumSet.of(ProjectState.FUNDED), ProjectState.RUNNING),
        COMPLETION(EnumSet.of(RUNNING), ProjectState.COMPLETED),
        DISCONTINUATION(EnumSet.of(ProjectState.FUNDED, RUNNING), ProjectState.DISCONTINUED),
        SETTLEMENT(EnumSet.of(ProjectState.COMPLETED, ProjectState.DISCONTINUED), SETTLED);

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

    /** Whether its work has ended; what follows is the account of it. */
    public boolean isEnd() {
        return switch (this) {
            case COMPLETED, DISCONTINUED, SETTLED -> true;
            case IDEA, APPLIED, APPROVED, FUNDED, UNFUNDED, RUNNING, REJECTED, WITHDRAWN -> false;
        };
    }

    /** Whether a measure can be told: it runs, or it ran and somebody is late with telling. */
    public boolean takesMeasures() {
        return this == RUNNING || takesStatement();
    }

    /** Whether a measure can be planned: there is money for it, or it runs. */
    public boolean plansMeasures() {
        return this == FUNDED || this == RUNNING;
    }

    /** Whether its statement of use can come in: it has ended, and nobody has settled it. */
    public boolean takesStatement() {
        return this == COMPLETED || this == DISCONTINUED;
    }

    /** Whether money of a further year can be approved: that of the first is there, and the work goes on. */
    public boolean takesFurtherApproval() {
        return this == FUNDED || this == RUNNING;
    }

    /** Whether an outcome can be recorded: once it is decided on, since what never came about teaches as well. */
    public boolean takesOutcomes() {
        return switch (this) {
            case FUNDED, UNFUNDED, RUNNING, COMPLETED, DISCONTINUED, SETTLED, REJECTED -> true;
            case IDEA, APPLIED, APPROVED, WITHDRAWN -> false;
        };
    }

    /** What people can do in this state, as the last part of its address. */
    public List<String> possible() {
        List<String> possible = new ArrayList<>();
        Arrays.stream(Act.values())
                .filter(act -> act != Act.FUNDING && act != Act.UNFUNDING && act.from.contains(this))
                .forEach(act -> possible.add(act.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (takesMeasures()) {
            possible.add("measures");
        }
        if (takesOutcomes()) {
            possible.add("outcomes");
        }
        if (takesStatement()) {
            possible.add("statement");
        }
        if (isEnd()) {
            possible.add("follow-up");
        }
        return possible;
    }
}
