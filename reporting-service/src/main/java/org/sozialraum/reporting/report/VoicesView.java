package org.sozialraum.reporting.report;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sozialraum.reporting.report.YearFigures.FamiliesHelpRow;
import org.sozialraum.reporting.report.YearFigures.VoicesRow;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.voice.Voices;

/** What the page shows of whose voice the projects go back to, and of the difference that it makes. */
public record VoicesView(PaperView paper) {

    private static final String RATE = ".successRate.percent";

    /** What can be said of the difference that it makes whose need it was. */
    public String difference() {
        SuccessRate families = rateOf(Voices.FAMILIES_ONLY);
        SuccessRate professionals = rateOf(Voices.PROFESSIONALS_ONLY);
        if (families == null || professionals == null) {
            return "Ob Projekte, die auf Familien zurückgehen, öfter gelingen als die von Fachkräften benannten, lässt sich"
                    + " noch nicht sagen.";
        }
        if (families.from().compareTo(professionals.to()) > 0) {
            return "Projekte, die auf Familien zurückgehen, gelangen öfter als die nur von Fachkräften benannten; der"
                    + " Unterschied ist größer, als der Zufall erklärt.";
        }
        if (professionals.from().compareTo(families.to()) > 0) {
            return "Projekte, die nur Fachkräfte benannten, gelangen öfter als die, die auf Familien zurückgehen; der"
                    + " Unterschied ist größer, als der Zufall erklärt.";
        }
        return "Zwischen den Projekten, die auf Familien zurückgehen, und den nur von Fachkräften benannten ist ein"
                + " Unterschied nicht belegt: Die Bereiche überschneiden sich.";
    }

    private SuccessRate rateOf(Voices voices) {
        return of(report().voices(), voices).successRate();
    }

    /** The warning is needed where any rate is withheld. */
    public boolean tooFewSomewhere() {
        return Stream.concat(Stream.of(paper.compared()), ofSpaces())
                .flatMap(years -> years.years().values().stream())
                .flatMap(year -> Stream.concat(
                        year.voices().stream().map(VoicesRow::successRate),
                        year.familiesHelpToRun().stream().map(FamiliesHelpRow::successRate)))
                .anyMatch(Objects::isNull);
    }

    private Stream<YearsCompared> ofSpaces() {
        return report().socialSpaces().stream().map(space -> YearsCompared.of(report(), space));
    }

    /** How many of the finished projects succeeded, by voices and by whether families help. */
    public GroupedTable rates() {
        return GroupedTable.byFigure(paper, "Gelungene von beendeten Projekten", VoicesView::rates);
    }

    /** Where something was finished in one of the years. */
    private static List<Row> rates(YearsCompared years) {
        Stream<Row> byVoices = Stream.of(Voices.values())
                .filter(voices -> any(years, year -> of(year.voices(), voices).finished() > 0))
                .map(voices -> years.row(German.label(voices), "voices." + voices + RATE, year -> {
                    VoicesRow row = of(year.voices(), voices);
                    return rate(row.succeeded(), row.finished(), row.successRate());
                }));
        Stream<Row> byHelp = Stream.of(true, false)
                .filter(help -> any(years, year -> of(year, help).finished() > 0))
                .map(help -> years.row(
                        help ? "Familien helfen mit" : "Familien helfen nicht mit",
                        "familiesHelpToRun." + help + RATE,
                        year -> {
                            FamiliesHelpRow row = of(year, help);
                            return rate(row.succeeded(), row.finished(), row.successRate());
                        }));
        return Stream.concat(byVoices, byHelp).toList();
    }

    public GroupedTable projects() {
        return GroupedTable.byPlace(
                paper,
                "Projekte nach Sichtweise",
                years -> Stream.of(Voices.values())
                        .map(voices -> years.row(
                                German.label(voices),
                                "voices." + voices + ".projects",
                                year -> String.valueOf(of(year.voices(), voices).projects())))
                        .toList());
    }

    private static boolean any(YearsCompared years, Predicate<YearFigures> is) {
        return years.years().values().stream().anyMatch(is);
    }

    private static String rate(int succeeded, int finished, SuccessRate rateOrNull) {
        return succeeded + " von " + finished + ": " + SuccessRate.shown(rateOrNull);
    }

    private static VoicesRow of(List<VoicesRow> rows, Voices voices) {
        return rows.stream().filter(row -> row.voices() == voices).findFirst().orElseThrow();
    }

    private static FamiliesHelpRow of(YearFigures year, boolean help) {
        return year.familiesHelpToRun().stream()
                .filter(row -> row.familiesHelpToRun() == help)
                .findFirst()
                .orElseThrow();
    }

    private AnnualReport report() {
        return paper.report();
    }
}
