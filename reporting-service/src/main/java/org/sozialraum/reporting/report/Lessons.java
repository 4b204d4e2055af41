package org.sozialraum.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;
import org.sozialraum.reporting.outcome.Outcomes.Outcome;
import org.sozialraum.reporting.text.ReportText;
import org.sozialraum.reporting.voice.Voices;

/** What a year's successes and difficulties tell, by themselves, by their causes, and against the years before. */
public final class Lessons {

    private Lessons() {}

    /**
     * A success or a difficulty.
     *
     * @param projectId null for an attempt to co-operate
     * @param title the project's, or with whom co-operation was attempted; null while its text has not arrived
     * @param organisation that runs the project; null for an attempt to co-operate, and while it has not arrived
     * @param partnerKind with whom co-operation was attempted; null for anything else
     * @param partner which organisation that was; null likewise, where none was named, and while it has not arrived
     * @param familiesHelpToRun whether families help to run the project; null for an attempt to co-operate, and before its end
     * @param text null while it has not arrived
     * @param lesson null where none was drawn, and while it has not arrived
     * @param voice whose voice the project goes back to; null for an attempt to co-operate
     */
    @Schema(name = "Finding")
    public record Finding(
            UUID socialSpaceId,
            @MayBeMissing UUID projectId,
            @MayBeMissing ReportText title,
            @MayBeMissing String organisation,
            @MayBeMissing OrganisationKind partnerKind,
            @MayBeMissing String partner,
            @MayBeMissing Boolean familiesHelpToRun,
            String cause,
            String causeLabel,
            @MayBeMissing ReportText text,
            @MayBeMissing ReportText lesson,
            @MayBeMissing Voices voice,
            LocalDate on) {}

    /** How often a cause stood behind a success and behind a difficulty of the year. */
    @Schema(name = "CauseFigures")
    public record CauseRow(String cause, String label, int successes, int difficulties) {}

    /**
     * What was a difficulty before and became a success in the year, or the other way round: of the same project, or of
     * co-operation with the same kind of partner in the same social space.
     *
     * @param title as of a finding
     * @param beforeCause what the cause is called
     * @param nowCause likewise
     */
    @Schema(name = "Turn")
    public record Turn(
            UUID socialSpaceId,
            @MayBeMissing UUID projectId,
            @MayBeMissing ReportText title,
            OutcomeKind before,
            String beforeCause,
            LocalDate beforeOn,
            OutcomeKind now,
            String nowCause,
            LocalDate nowOn) {}

    static List<Finding> findings(int year, List<Outcome> outcomes, OutcomeKind kind) {
        return outcomes.stream()
                .filter(outcome -> outcome.on().getYear() == year && outcome.kind() == kind)
                .map(outcome -> new Finding(
                        outcome.socialSpaceId(),
                        outcome.projectId(),
                        title(outcome),
                        outcome.applicantName(),
                        outcome.partnerKind(),
                        outcome.partnerName(),
                        outcome.familiesHelpToRun(),
                        outcome.cause(),
                        label(outcome),
                        outcome.text(),
                        outcome.lesson(),
                        outcome.voices(),
                        outcome.on()))
                .toList();
    }

    /** By how often they were named, the most frequent first. */
    static List<CauseRow> causes(int year, List<Outcome> outcomes, Sums sums, Set<UUID> spaceIds) {
        Map<String, String> labels = new LinkedHashMap<>();
        outcomes.stream()
                .filter(outcome -> outcome.on().getYear() == year && spaceIds.contains(outcome.socialSpaceId()))
                .forEach(outcome -> labels.put(outcome.cause(), label(outcome)));
        return labels.entrySet().stream()
                .map(cause -> {
                    Selection its = Selection.of(Figure.SUCCESSES, spaceIds).labelled(cause.getKey());
                    return new CauseRow(
                            cause.getKey(),
                            cause.getValue(),
                            sums.count(its),
                            sums.count(its.figure(Figure.DIFFICULTIES)));
                })
                .sorted((one, other) ->
                        Integer.compare(other.successes() + other.difficulties(), one.successes() + one.difficulties()))
                .toList();
    }

    /**
     * What turned in the year, whether it was the other before the year or only earlier in it. Of a day on which there was a
     * success and a difficulty neither is told to have turned.
     *
     * @param outcomes up to the end of the year, in the order of their days
     */
    static List<Turn> turns(int year, List<Outcome> outcomes) {
        Map<List<Object>, Map<LocalDate, List<Outcome>>> threads = outcomes.stream()
                .collect(Collectors.groupingBy(
                        Lessons::thread,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Outcome::on, LinkedHashMap::new, Collectors.toList())));
        List<Turn> turns = new ArrayList<>();
        for (Map<LocalDate, List<Outcome>> days : threads.values()) {
            Outcome before = null;
            for (List<Outcome> day : days.values()) {
                Outcome now = day.getLast();
                if (day.stream().anyMatch(it -> it.kind() != now.kind())) {
                    continue;
                }
                if (before != null && before.kind() != now.kind() && now.on().getYear() == year) {
                    turns.add(turn(before, now));
                }
                before = now;
            }
        }
        turns.sort(Comparator.comparing(Turn::nowOn));
        return turns;
    }

    private static Turn turn(Outcome before, Outcome now) {
        return new Turn(
                now.socialSpaceId(),
                now.projectId(),
                title(now),
                before.kind(),
                label(before),
                before.on(),
                now.kind(),
                label(now),
                now.on());
    }

    /** What goes on from one outcome to the next. */
    private static List<Object> thread(Outcome outcome) {
        if (outcome.networkMeetingId() != null) {
            return List.of(outcome.networkMeetingId());
        }
        return outcome.projectId() != null
                ? List.of(outcome.projectId())
                : List.of(outcome.socialSpaceId(), Objects.toString(outcome.partnerKind()));
    }

    private static ReportText title(Outcome outcome) {
        if (outcome.networkMeetingId() != null) {
            return ReportText.own(German.NETWORK_MEETING);
        }
        return outcome.projectId() == null
                ? ReportText.own(German.cooperation(outcome.partnerKind()))
                : outcome.projectTitle();
    }

    private static String label(Outcome outcome) {
        return outcome.causeName() == null ? German.cause(outcome.cause()) : outcome.causeName();
    }
}
