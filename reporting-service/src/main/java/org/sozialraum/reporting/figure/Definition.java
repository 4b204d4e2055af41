package org.sozialraum.reporting.figure;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure means, as it stands beside it.
 *
 * @param paths where it stands in the report's JSON, and its evidence is asked for; a month (unit MONTH) has none of its own, but that
 *     of {@code needsOpen} beside it
 * @param counted which events of which year it counts
 */
@Schema(name = "FigureDefinition")
public record Definition(
        @Schema(
                description =
                        "Where it stands in the report's JSON, and its evidence is asked for. A month (unit MONTH) has no evidence"
                                + " of its own, but that of needsOpen beside it.")
        List<String> paths,

        Bilingual name,
        Unit unit,
        Bilingual definition,
        Bilingual counted) {

    private static final List<Definition> MONTHS = List.of(
            new Definition(
                    Figure.network("openSince"),
                    new Bilingual("ältester noch offener Bedarf", "oldest need still open"),
                    Unit.MONTH,
                    new Bilingual(
                            "Seit dem Monat, in dem der älteste noch offene Bedarf genannt wurde; bei zusammengeführten zählt"
                                    + " der früheste. Tage zählen vom ersten dieses Monats an.",
                            "Since the month in which the oldest need that is still open was voiced; of merged ones the"
                                    + " earliest counts. Days count from the first of that month."),
                    Counting.AT_YEARS_END.text()),
            new Definition(
                    Figure.network("halfOpenSince"),
                    new Bilingual("noch offene Bedarfe, Median", "needs still open, median"),
                    Unit.MONTH,
                    new Bilingual(
                            "Seit wann mindestens die Hälfte der noch offenen Bedarfe offen ist: der Monat des mittleren, nach"
                                    + " der Zeit ihrer Nennung geordnet. Er ist keine Summe; belegt ist er durch diese Bedarfe.",
                            "Since when at least half of the needs still open have been open: the month of the middle one, by"
                                    + " when they were voiced. It is no sum; those needs are its evidence."),
                    Counting.AT_YEARS_END.text()));

    /** Of all figures, and of the months that stand beside them. */
    public static List<Definition> all() {
        return Stream.concat(Stream.of(Figure.values()).map(Definition::of), MONTHS.stream())
                .toList();
    }

    public static Definition of(Figure figure) {
        return new Definition(
                figure.paths(),
                figure.title(),
                figure.unit(),
                figure.definition(),
                figure.counting().text());
    }
}
