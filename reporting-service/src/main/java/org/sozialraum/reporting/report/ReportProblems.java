package org.sozialraum.reporting.report;

import jakarta.inject.Singleton;
import java.util.List;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals of what is asked of a report. */
@Singleton
public class ReportProblems implements ProblemCatalogue {

    public static final ProblemType COUNTS_OF_PERSONS_WITHHELD = ProblemType.of(
            "counts-of-persons-withheld",
            403,
            "Diese Zahl wird nicht aufgegliedert",
            "This figure is not broken down",
            "Die Kennzahl zählt Menschen. Welche Vorgänge wie viel zu ihr beitragen, sind kleinere Zahlen von Menschen; sie sehen nur das Jugendamt und das Team des Sozialraums.",
            "The figure counts persons. What each event adds to it are smaller counts of persons, which only the youth office and the social space's own team see.",
            "Die Kennzahl selbst steht im Bericht, soweit sie genannt werden darf. Bitten Sie das Jugendamt, sie für Sie zu prüfen.",
            "The figure itself stands in the report as far as it may be told. Ask the youth office to check it for you.");

    static final ProblemType NO_SUCH_FORM = ProblemType.of(
            "report-no-such-form",
            406,
            "In dieser Form gibt es den Bericht nicht",
            "The report has no such form",
            "Den Bericht gibt es als {0}.",
            "The report can be had as {0}.",
            "Nennen Sie eine dieser Formen in „Accept“, oder hängen Sie an die Adresse .html, .pdf, .xlsx oder .csv.zip an.",
            "Name one of these forms in \"Accept\", or add .html, .pdf, .xlsx or .csv.zip to the address.");

    @Override
    public List<ProblemType> types() {
        return List.of(COUNTS_OF_PERSONS_WITHHELD, NO_SUCH_FORM);
    }
}
