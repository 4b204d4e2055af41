package org.sozialraum.reporting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.reporting.need.NeedAge;
import org.sozialraum.reporting.report.ProjectWorkView.Crosstab;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.report.YearsCompared.Value;

/** What the page shows of network work, and of who is in charge of it. */
public record NetworkView(PaperView paper) {

    private static final String TOTAL = "networkWork.total";

    /** In per cent of a post. */
    private static final int HALF_A_POST = 50;

    /** Whether anything was told of network work. */
    public boolean told() {
        return !chapter().total().isNone();
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

    /** When needs of an age were voiced; when the year is over, also how old that makes them on its last day. */
    String voiced(NeedAge age) {
        String when = German.voiced(age, year());
        return isOver() ? when + " (" + German.label(age) + ")" : when;
    }

    /** Whether the report was made after its year. */
    private boolean isOver() {
        return paper.at().getYear() > year();
    }

    /** For how many days that has been open which was voiced in a month: on 31 December, in the current year now. */
    public long daysSince(YearMonth month) {
        return daysSince(month, year());
    }

    long daysSince(YearMonth month, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate asOf = paper.at().toLocalDate().isBefore(last) ? paper.at().toLocalDate() : last;
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
