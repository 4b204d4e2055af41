package org.sozialraum.reporting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.need.NeedAge;
import org.sozialraum.reporting.report.ProjectWorkView.Crosstab;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.report.YearsCompared.Value;
import org.sozialraum.reporting.year.ReportYear;

/** What the page shows of network work, and of who is in charge of it. */
public record NetworkView(PaperView paper) {

    private static final String TOTAL = "networkWork.total";

    /** In per cent of a post. */
    private static final int HALF_A_POST = 50;

    /** Whether anything was told of network work. */
    public boolean told() {
        return !chapter().total().isNone();
    }

    /** Whether anything was told of it in the report's year or in one of those before. */
    public boolean toldOfAnyYear() {
        return paper.compared().years().values().stream()
                .anyMatch(year -> !year.networkWork().isNone());
    }

    /** Where a social space's figures stand in the report's JSON. */
    public String at(UUID socialSpaceId) {
        return paper.report().socialSpaces().stream()
                .filter(space -> space.socialSpaceId().equals(socialSpaceId))
                .findFirst()
                .map(space -> "networkWork.socialSpaces." + PaperView.key(space) + ".figures")
                .orElseThrow();
    }

    /** How many of the needs that are still open were voiced when. */
    public Crosstab openByAge() {
        List<Row> rows = new ArrayList<>();
        chapter()
                .socialSpaces()
                .forEach(space -> rows.add(
                        byAge(paper.space(space.socialSpaceId()), at(space.socialSpaceId()), space.figures())));
        if (!paper.oneSpace()) {
            rows.add(byAge(paper.authority().everywhere(), TOTAL, chapter().total()));
        }
        return new Crosstab(
                "Noch offene Bedarfe " + year() + " nach dem Zeitpunkt ihrer Nennung",
                "Sozialraum",
                Stream.concat(Stream.of(NeedAge.values()).map(this::voiced), Stream.of("zusammen"))
                        .toList(),
                rows);
    }

    private static Row byAge(String name, String at, NetworkChapter.Figures figures) {
        return new Row(
                name,
                Stream.concat(
                                Stream.of(NeedAge.values())
                                        .map(age -> new Value(
                                                String.valueOf(
                                                        figures.needsOpenByAge().get(age)),
                                                at + ".needsOpenByAge." + age)),
                                Stream.of(new Value(String.valueOf(figures.needsOpen()), at + ".needsOpen")))
                        .toList());
    }

    /** When that was or is which stands at the end of the year, as a sentence begins with it. */
    public String when() {
        AnnualReport report = paper.report();
        if (report.isOfAWholeYear()) {
            return "Am Ende des Jahres";
        }
        return paper.submitted() == null ? "Zurzeit" : "Am " + GermanNotation.day(report.asOf());
    }

    /** The same as a table says it. */
    public String asOf() {
        return "Stand: " + GermanNotation.day(paper.report().asOf());
    }

    /** Whether that is how it is now. */
    public boolean isNow() {
        return paper.submitted() == null && !paper.report().isOfAWholeYear();
    }

    /** Who was invited to network meetings, came or was missing, by kind of organisation, year below year. */
    public List<Attended> attendanceByKind() {
        return perYear((year, its) -> its.attendanceByKind().stream()
                .map(who -> new Attended(
                        year,
                        German.label(who.kind()),
                        null,
                        who.invited(),
                        who.present(),
                        who.missed(),
                        path(year, "networkWork.attendanceByKind." + who.kind()))));
    }

    /** The same by organisation. */
    public List<Attended> attendance() {
        return perYear((year, its) -> its.attendance().stream()
                .map(who -> new Attended(
                        year,
                        name(who),
                        who.kind() == null ? null : German.label(who.kind()),
                        who.invited(),
                        who.present(),
                        who.missed(),
                        path(year, "networkWork.attendance." + who.organisationId()))));
    }

    /**
     * @param kind null where the name is the kind, and while it is not known
     * @param path where its figures stand in the report's JSON
     */
    public record Attended(int year, String name, String kind, int invited, int present, int missed, String path) {}

    private List<Attended> perYear(BiFunction<Integer, YearFigures, Stream<Attended>> of) {
        return paper.compared().years().entrySet().stream()
                .flatMap(year -> of.apply(year.getKey(), year.getValue()))
                .toList();
    }

    static String name(NetworkChapter.Attendance who) {
        return who.name() == null ? "(Einrichtung noch nicht bekannt)" : who.name();
    }

    private String path(int year, String path) {
        return paper.compared().pathIn(year, path);
    }

    /** Network work of each social space beside the years before, a table for each figure; none where there is one place only. */
    public List<Crosstab> spacesCompared() {
        return paper.oneSpace() || !paper.compared().several()
                ? List.of()
                : List.of(
                        compared(Figure.MEETINGS, "meetings", NetworkChapter.Figures::meetings),
                        compared(Figure.NEEDS_LOOKED_AT, "needsLookedAt", NetworkChapter.Figures::needsLookedAt),
                        compared(Figure.NEEDS_TAKEN_UP, "needsTakenUp", NetworkChapter.Figures::needsTakenUp),
                        compared(Figure.NEEDS_OPEN, "needsOpen", NetworkChapter.Figures::needsOpen),
                        compared(
                                Figure.PEER_CONSULTATIONS,
                                "peerConsultations",
                                NetworkChapter.Figures::peerConsultations),
                        compared(Figure.CASES, "cases", its -> German.shown(its.cases())),
                        compared(
                                Figure.COOPERATION_ATTEMPTS,
                                "cooperationAttempts",
                                NetworkChapter.Figures::cooperationAttempts));
    }

    /** The posts of the family centres, beside the years before. */
    public Crosstab posts() {
        return compared(Figure.FAMILY_CENTRE_POSTS, "familyCentrePosts", NetworkChapter.Figures::familyCentrePosts);
    }

    /** Social spaces below each other, and all of them; years beside each other. */
    private Crosstab compared(Figure figure, String field, Function<NetworkChapter.Figures, Object> value) {
        String path = TOTAL + "." + field;
        Function<YearFigures, String> text = year -> String.valueOf(value.apply(year.networkWork()));
        List<Row> rows = new ArrayList<>();
        paper.report()
                .socialSpaces()
                .forEach(space -> rows.add(
                        YearsCompared.of(paper.report(), space).row(paper.space(space.socialSpaceId()), path, text)));
        if (!paper.oneSpace()) {
            rows.add(paper.compared().row(paper.authority().everywhere(), path, text));
        }
        return new Crosstab(
                figure.title().de() + " im Vergleich der Jahre",
                "Sozialraum",
                paper.compared().years().keySet().stream().map(String::valueOf).toList(),
                rows);
    }

    /** When needs of an age were voiced; when the year is over, also how old that makes them on its last day. */
    String voiced(NeedAge age) {
        String when = German.voiced(age, year());
        return paper.report().isOfAWholeYear() ? when + " (" + German.label(age) + ")" : when;
    }

    /** For how many days that has been open which was voiced in a month: on 31 December, in the current year now. */
    public long daysSince(YearMonth month) {
        return daysSince(month, year());
    }

    long daysSince(YearMonth month, int year) {
        LocalDate asOf = ReportYear.asOf(year, paper.report().asOf());
        return Math.max(0, ChronoUnit.DAYS.between(month.atDay(1), asOf));
    }

    /** Whether anything is known of who is in charge of network work or of the family centres' posts. */
    public boolean organisationTold() {
        return !paper.compared().models().isEmpty() || chapter().total().familyCentrePosts() != 0;
    }

    /** How many social spaces have at least half a post in family centres, as Norderstedt's committee wanted it for each (B 16/0179). */
    public long withHalfAPost() {
        return chapter().socialSpaces().stream()
                .filter(space -> space.figures().familyCentrePosts() >= HALF_A_POST)
                .count();
    }

    /** The warning is needed where the rate of any model that is compared is withheld, in any of the years. */
    public boolean tooFewOfAModel() {
        return paper.compared().models().stream().anyMatch(model -> model.row().successRate() == null);
    }

    private NetworkChapter chapter() {
        return paper.report().networkWork();
    }

    private int year() {
        return paper.report().year();
    }
}
