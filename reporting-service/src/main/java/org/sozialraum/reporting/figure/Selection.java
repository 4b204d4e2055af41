package org.sozialraum.reporting.figure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.reporting.voice.Voices;

/**
 * Which entries a figure adds up.
 *
 * @param spaceIds the social spaces that are looked at; what belongs to no space is taken in any case
 * @param asked what the entries must have in common; what is not in it is not asked
 * @param label the first of the labels that are asked for, in their order; null where none is
 * @param lastLabel the last of them; the same where there is one only
 * @param until what was booked by the end of this month; null for all
 */
public record Selection(
        Figure figure,
        Set<UUID> spaceIds,
        Map<Criterion, Object> asked,
        String label,
        String lastLabel,
        BookingMonth until) {

    /** What entries may have in common. */
    enum Criterion {
        PROJECT("project_id", Sums.Row::projectId),
        SUBJECT("subject_id", Sums.Row::subjectId),
        VOICES("voices", Sums.Row::voices),
        FAMILIES_HELP("families_help_to_run", Sums.Row::familiesHelp),
        KIND("organisation_kind", Sums.Row::kind),
        TOPIC("topic_id", Sums.Row::topicId),
        TARGET_GROUP("target_group", Sums.Row::targetGroup);

        private final String column;
        private final Function<Sums.Row, Object> of;

        Criterion(String column, Function<Sums.Row, Object> of) {
            this.column = column;
            this.of = of;
        }

        /** Of the entries' view. */
        String column() {
            return column;
        }
    }

    public static Selection of(Figure figure, Set<UUID> spaceIds) {
        return new Selection(figure, spaceIds, Map.of(), null, null, null);
    }

    /** The same for another figure. */
    public Selection figure(Figure other) {
        return new Selection(other, spaceIds, asked, label, lastLabel, until);
    }

    public Selection in(Set<UUID> spaces) {
        return new Selection(figure, spaces, asked, label, lastLabel, until);
    }

    public Selection ofProject(UUID id) {
        return with(Criterion.PROJECT, id);
    }

    public Selection about(UUID id) {
        return with(Criterion.SUBJECT, id);
    }

    public Selection ofVoices(Voices whose) {
        return with(Criterion.VOICES, whose);
    }

    public Selection whereFamiliesHelp(boolean help) {
        return with(Criterion.FAMILIES_HELP, help);
    }

    public Selection ofKind(OrganisationKind kind) {
        return with(Criterion.KIND, kind);
    }

    public Selection ofTopic(UUID id) {
        return with(Criterion.TOPIC, id);
    }

    public Selection forGroup(TargetGroup group) {
        return with(Criterion.TARGET_GROUP, group);
    }

    private Selection with(Criterion criterion, Object value) {
        Map<Criterion, Object> more = new EnumMap<>(Criterion.class);
        more.putAll(asked);
        more.put(criterion, value);
        return new Selection(figure, spaceIds, Collections.unmodifiableMap(more), label, lastLabel, until);
    }

    public Selection labelled(String word) {
        return labelledBetween(word, word);
    }

    /** From the one label to the other, in their order, both included. */
    public Selection labelledBetween(String first, String last) {
        return new Selection(figure, spaceIds, asked, first, last, until);
    }

    public Selection until(BookingMonth month) {
        return new Selection(figure, spaceIds, asked, label, lastLabel, month);
    }

    public boolean takes(Sums.Row row) {
        for (Map.Entry<Criterion, Object> criterion : asked.entrySet()) {
            if (!criterion.getValue().equals(criterion.getKey().of.apply(row))) {
                return false;
            }
        }
        return (row.spaceId() == null || spaceIds.contains(row.spaceId()))
                && isBetween(row.label())
                && (until == null || row.bookedIn() != null && row.bookedIn().compareTo(until) <= 0);
    }

    private boolean isBetween(String its) {
        return label == null || its != null && label.compareTo(its) <= 0 && its.compareTo(lastLabel) <= 0;
    }
}
