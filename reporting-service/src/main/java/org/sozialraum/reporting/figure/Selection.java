package org.sozialraum.reporting.figure;

import java.util.Set;
import java.util.UUID;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.reporting.voice.Voices;

/**
 * Which entries a figure adds up; what is null is not asked.
 *
 * @param label the first of the labels that are asked for, in their order
 * @param lastLabel the last of them; the same where there is one only
 * @param spaceIds the social spaces that are looked at; what belongs to no space is taken in any case
 * @param until what was booked by the end of this month
 */
public record Selection(
        Figure figure,
        Set<UUID> spaceIds,
        UUID projectId,
        UUID subjectId,
        String label,
        String lastLabel,
        Voices voices,
        Boolean familiesHelp,
        OrganisationKind kind,
        UUID topicId,
        TargetGroup targetGroup,
        BookingMonth until) {

    public static Selection of(Figure figure, Set<UUID> spaceIds) {
        return new Selection(figure, spaceIds, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same for another figure. */
    public Selection figure(Figure other) {
        return new Selection(
                other,
                spaceIds,
                projectId,
                subjectId,
                label,
                lastLabel,
                voices,
                familiesHelp,
                kind,
                topicId,
                targetGroup,
                until);
    }

    public Selection in(Set<UUID> spaces) {
        return new Selection(
                figure,
                spaces,
                projectId,
                subjectId,
                label,
                lastLabel,
                voices,
                familiesHelp,
                kind,
                topicId,
                targetGroup,
                until);
    }

    public Selection ofProject(UUID id) {
        return new Selection(
                figure,
                spaceIds,
                id,
                subjectId,
                label,
                lastLabel,
                voices,
                familiesHelp,
                kind,
                topicId,
                targetGroup,
                until);
    }

    public Selection about(UUID id) {
        return new Selection(
                figure,
                spaceIds,
                projectId,
                id,
                label,
                lastLabel,
                voices,
                familiesHelp,
                kind,
                topicId,
                targetGroup,
                until);
    }

    public Selection labelled(String word) {
        return new Selection(
                figure,
                spaceIds,
                projectId,
                subjectId,
                word,
                word,
                voices,
                familiesHelp,
                kind,
                topicId,
                targetGroup,
                until);
    }

    /** From the one label to the other, in their order, both included. */
    public Selection labelledBetween(String first, String last) {
        return new Selection(
                figure,
                spaceIds,
                projectId,
                subjectId,
                first,
                last,
                voices,
                familiesHelp,
                kind,
                topicId,
                targetGroup,
                until);
    }

    public Selection ofVoices(Voices whose) {
        return new Selection(
                figure,
                spaceIds,
                projectId,
                subjectId,
                label,
                lastLabel,
                whose,
                familiesHelp,
                kind,
                topicId,
                targetGroup,
                until);
    }

    public Selection whereFamiliesHelp(boolean help) {
        return new Selection(
                figure,
                spaceIds,
                projectId,
                subjectId,
                label,
                lastLabel,
                voices,
                help,
                kind,
                topicId,
                targetGroup,
                until);
    }

    public Selection ofKind(OrganisationKind itsKind) {
        return new Selection(
                figure,
                spaceIds,
                projectId,
                subjectId,
                label,
                lastLabel,
                voices,
                familiesHelp,
                itsKind,
                topicId,
                targetGroup,
                until);
    }

    public Selection ofTopic(UUID id) {
        return new Selection(
                figure,
                spaceIds,
                projectId,
                subjectId,
                label,
                lastLabel,
                voices,
                familiesHelp,
                kind,
                id,
                targetGroup,
                until);
    }

    public Selection forGroup(TargetGroup group) {
        return new Selection(
                figure,
                spaceIds,
                projectId,
                subjectId,
                label,
                lastLabel,
                voices,
                familiesHelp,
                kind,
                topicId,
                group,
                until);
    }

    public Selection until(BookingMonth month) {
        return new Selection(
                figure,
                spaceIds,
                projectId,
                subjectId,
                label,
                lastLabel,
                voices,
                familiesHelp,
                kind,
                topicId,
                targetGroup,
                month);
    }

    public boolean takes(Sums.Row row) {
        return (row.spaceId() == null || spaceIds.contains(row.spaceId()))
                && matches(projectId, row.projectId())
                && matches(subjectId, row.subjectId())
                && isBetween(row.label())
                && matches(voices, row.voices())
                && matches(familiesHelp, row.familiesHelp())
                && matches(kind, row.kind())
                && matches(topicId, row.topicId())
                && matches(targetGroup, row.targetGroup())
                && (until == null || row.bookedIn() != null && row.bookedIn().compareTo(until) <= 0);
    }

    private boolean isBetween(String its) {
        return label == null || its != null && label.compareTo(its) <= 0 && its.compareTo(lastLabel) <= 0;
    }

    private static boolean matches(Object asked, Object its) {
        return asked == null || asked.equals(its);
    }
}
