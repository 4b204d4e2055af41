package org.sozialraum.reporting.report;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;
import org.sozialraum.reporting.need.NeedAge;
import org.sozialraum.reporting.network.NetworkWork.Organisation;

/**
 * Network work of a year.
 *
 * @param total of all the social spaces
 * @param attendance who was invited to the meetings, came or was missing; who missed most comes first
 */
public record NetworkChapter(
        Figures total, List<Row> socialSpaces, List<Attendance> attendance, List<KindAttendance> attendanceByKind) {

    /**
     * @param needsLookedAt different needs on which meetings of the year decided something
     * @param needsTakenUp those of them that were taken up
     * @param needsOpen voiced until the year's end and not closed by then
     * @param needsOpenByAge these by when they were voiced, also where there is none
     * @param openSince when the oldest of these was voiced; null where there is none
     * @param halfOpenSince at least half of them are open since this month or longer (the median); null likewise
     * @param familyCentrePosts at the end of the year, in per cent of a post
     * @param spacesWithHalfAPost social spaces with at least half a post then
     * @param cases of the peer consultations
     */
    @Schema(name = "NetworkFigures")
    public record Figures(
            int meetings,
            int needsLookedAt,
            int needsTakenUp,
            int needsOpen,
            Map<NeedAge, Integer> needsOpenByAge,
            @MayBeMissing YearMonth openSince,
            @MayBeMissing YearMonth halfOpenSince,
            int familyCentrePosts,
            int spacesWithHalfAPost,
            int peerConsultations,
            Persons cases,
            int cooperationAttempts,
            int offersOpened,
            int offersEnded) {

        static Figures of(int year, Sums sums, Set<UUID> spaceIds) {
            Selection open = Selection.of(Figure.NEEDS_OPEN, spaceIds);
            List<YearMonth> openSince = openSince(sums, open);
            return new Figures(
                    sums.count(Selection.of(Figure.MEETINGS, spaceIds)),
                    sums.count(Selection.of(Figure.NEEDS_LOOKED_AT, spaceIds)),
                    sums.count(Selection.of(Figure.NEEDS_TAKEN_UP, spaceIds)),
                    sums.count(open),
                    byAge(year, sums, open.figure(Figure.NEEDS_OPEN_BY_AGE)),
                    openSince.isEmpty() ? null : openSince.getFirst(),
                    openSince.isEmpty() ? null : openSince.get((openSince.size() - 1) / 2),
                    sums.count(Selection.of(Figure.FAMILY_CENTRE_POSTS, spaceIds)),
                    sums.count(Selection.of(Figure.SPACES_WITH_HALF_A_POST, spaceIds)),
                    sums.count(Selection.of(Figure.PEER_CONSULTATIONS, spaceIds)),
                    Persons.of(sums.count(Selection.of(Figure.CASES, spaceIds))),
                    sums.count(Selection.of(Figure.COOPERATION_ATTEMPTS, spaceIds)),
                    sums.count(Selection.of(Figure.OFFERS_OPENED, spaceIds)),
                    sums.count(Selection.of(Figure.OFFERS_ENDED, spaceIds)));
        }

        /** Of each open need, the oldest first. */
        private static List<YearMonth> openSince(Sums sums, Selection open) {
            return sums.of(open, Sums.Row::label).stream()
                    .sorted()
                    .flatMap(month ->
                            Collections.nCopies(sums.count(open.labelled(month)), YearMonth.parse(month)).stream())
                    .toList();
        }

        private static Map<NeedAge, Integer> byAge(int year, Sums sums, Selection open) {
            Map<NeedAge, Integer> counts = new EnumMap<>(NeedAge.class);
            for (NeedAge age : NeedAge.values()) {
                counts.put(
                        age,
                        sums.count(open.labelledBetween(
                                age.first(year).toString(), age.last(year).toString())));
            }
            return counts;
        }

        Figures with(Persons shownCases) {
            return new Figures(
                    meetings,
                    needsLookedAt,
                    needsTakenUp,
                    needsOpen,
                    needsOpenByAge,
                    openSince,
                    halfOpenSince,
                    familyCentrePosts,
                    spacesWithHalfAPost,
                    peerConsultations,
                    shownCases,
                    cooperationAttempts,
                    offersOpened,
                    offersEnded);
        }

        /** Whether nothing of it was told; posts of family centres are told with who is in charge. */
        @Schema(hidden = true)
        boolean isNone() {
            return equals(new Figures(
                    0,
                    0,
                    0,
                    0,
                    needsOpenByAge,
                    null,
                    null,
                    familyCentrePosts,
                    spacesWithHalfAPost,
                    0,
                    Persons.of(0),
                    0,
                    0,
                    0));
        }
    }

    /** One social space's part. */
    @Schema(name = "NetworkRow")
    public record Row(
            UUID socialSpaceId, Figures figures, List<Attendance> attendance, List<KindAttendance> attendanceByKind) {
        Row with(Figures shown) {
            return new Row(socialSpaceId, shown, attendance, attendanceByKind);
        }
    }

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
            int missed) {}

    /** The same of all organisations of one kind that are known. */
    @Schema(name = "NetworkAttendanceByKind")
    public record KindAttendance(OrganisationKind kind, int invited, int present, int missed) {}

    Row of(UUID socialSpaceId) {
        return socialSpaces.stream()
                .filter(row -> row.socialSpaceId().equals(socialSpaceId))
                .findFirst()
                .orElseThrow();
    }

    public Figures figuresOf(UUID socialSpaceId) {
        return of(socialSpaceId).figures();
    }

    NetworkChapter with(Figures shownTotal, List<Row> shownSpaces) {
        return new NetworkChapter(shownTotal, shownSpaces, attendance, attendanceByKind);
    }

    /**
     * @param spaces in the order of the rows
     * @param all of these together
     */
    static NetworkChapter of(SequencedMap<UUID, YearFigures> spaces, YearFigures all) {
        return new NetworkChapter(
                all.networkWork(),
                spaces.entrySet().stream()
                        .map(space -> {
                            YearFigures its = space.getValue();
                            return new Row(space.getKey(), its.networkWork(), its.attendance(), its.attendanceByKind());
                        })
                        .toList(),
                all.attendance(),
                all.attendanceByKind());
    }

    /** Who missed most comes first. */
    static List<KindAttendance> byKind(Sums sums, Set<UUID> spaceIds) {
        return Stream.of(Figure.INVITED, Figure.PRESENT)
                .flatMap(figure -> sums.of(Selection.of(figure, spaceIds), Sums.Row::kind).stream())
                .distinct()
                .map(kind -> {
                    Selection its = Selection.of(Figure.INVITED, spaceIds).ofKind(kind);
                    return new KindAttendance(
                            kind,
                            sums.count(its),
                            sums.count(its.figure(Figure.PRESENT)),
                            sums.count(its.figure(Figure.MISSED)));
                })
                .sorted(Comparator.comparing(KindAttendance::missed, Comparator.reverseOrder())
                        .thenComparing(KindAttendance::kind))
                .toList();
    }

    static List<Attendance> attendance(Sums sums, Set<UUID> spaceIds, Map<UUID, Organisation> organisations) {
        return Stream.of(Figure.INVITED, Figure.PRESENT)
                .flatMap(figure -> sums.of(Selection.of(figure, spaceIds), Sums.Row::subjectId).stream())
                .distinct()
                .map(id -> {
                    Optional<Organisation> its = Optional.ofNullable(organisations.get(id));
                    Selection about = Selection.of(Figure.INVITED, spaceIds).about(id);
                    return new Attendance(
                            id,
                            its.map(Organisation::name).orElse(null),
                            its.map(Organisation::kind).orElse(null),
                            sums.count(about),
                            sums.count(about.figure(Figure.PRESENT)),
                            sums.count(about.figure(Figure.MISSED)));
                })
                .sorted(Comparator.comparing(Attendance::missed, Comparator.reverseOrder())
                        .thenComparing(Attendance::name, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Attendance::organisationId))
                .toList();
    }
}
