package org.sozialraum.reporting.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.network.NetworkWork.Attended;
import org.sozialraum.reporting.network.NetworkWork.Work;

/**
 * Network work of a year.
 *
 * @param total the sum of the rows below
 * @param attendance who was invited to the meetings, came or was missing; who missed most comes first
 */
public record NetworkChapter(Figures total, List<Row> socialSpaces, List<Attendance> attendance) {

    /**
     * @param needsLookedAt different needs on which meetings of the year decided something
     * @param needsTakenUp those of them that were taken up
     * @param needsOpen voiced until the year's end and not closed by then
     * @param openSince when the oldest of these was voiced; null where there is none
     * @param cases of the peer consultations
     */
    @Schema(name = "NetworkFigures")
    public record Figures(
            int meetings,
            int needsLookedAt,
            int needsTakenUp,
            int needsOpen,
            @MayBeMissing YearMonth openSince,
            int peerConsultations,
            int cases,
            int cooperationAttempts,
            int offersOpened,
            int offersEnded) {

        static final Figures NONE = new Figures(0, 0, 0, 0, null, 0, 0, 0, 0, 0);

        static Figures of(Work work) {
            return new Figures(
                    work.meetings(),
                    work.needsLookedAt(),
                    work.needsTakenUp(),
                    work.needsOpen(),
                    work.openSince(),
                    work.peerConsultations(),
                    work.cases(),
                    work.cooperationAttempts(),
                    work.offersOpened(),
                    work.offersEnded());
        }

        Figures plus(Figures other) {
            return new Figures(
                    meetings + other.meetings,
                    needsLookedAt + other.needsLookedAt,
                    needsTakenUp + other.needsTakenUp,
                    needsOpen + other.needsOpen,
                    Stream.of(openSince, other.openSince)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null),
                    peerConsultations + other.peerConsultations,
                    cases + other.cases,
                    cooperationAttempts + other.cooperationAttempts,
                    offersOpened + other.offersOpened,
                    offersEnded + other.offersEnded);
        }
    }

    /** One social space's part. */
    @Schema(name = "NetworkRow")
    public record Row(UUID socialSpaceId, Figures figures) {}

    /**
     * @param name null while the organisation is not known here
     * @param missed invited, and did not come
     */
    @Schema(name = "NetworkAttendance")
    public record Attendance(
            UUID organisationId,
            @MayBeMissing String name,
            @MayBeMissing OrganisationKind kind,
            int invited,
            int present,
            int missed) {

        private Attendance plus(Attendance other) {
            return new Attendance(
                    organisationId,
                    name,
                    kind,
                    invited + other.invited,
                    present + other.present,
                    missed + other.missed);
        }
    }

    /** The rows of these spaces, in their order. */
    static NetworkChapter of(List<UUID> spaceIds, List<Work> work, List<Attended> attended) {
        List<Row> rows = new ArrayList<>();
        for (UUID spaceId : spaceIds) {
            Figures its = work.stream()
                    .filter(one -> one.socialSpaceId().equals(spaceId))
                    .map(Figures::of)
                    .reduce(Figures.NONE, Figures::plus);
            rows.add(new Row(spaceId, its));
        }
        Map<UUID, Attendance> byOrganisation = new LinkedHashMap<>();
        attended.stream()
                .filter(one -> spaceIds.contains(one.socialSpaceId()))
                .map(one -> new Attendance(
                        one.organisationId(), one.name(), one.kind(), one.invited(), one.present(), one.missed()))
                .forEach(one -> byOrganisation.merge(one.organisationId(), one, Attendance::plus));
        return new NetworkChapter(
                rows.stream().map(Row::figures).reduce(Figures.NONE, Figures::plus),
                rows,
                byOrganisation.values().stream()
                        .sorted(Comparator.comparing(Attendance::missed, Comparator.reverseOrder()))
                        .toList());
    }
}
