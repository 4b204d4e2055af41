package org.sozialraum.reporting.report;

import static org.sozialraum.document.Workbook.Kind.TEXT;
import static org.sozialraum.document.Workbook.Kind.WHOLE_NUMBER;
import static org.sozialraum.reporting.report.TableRows.SPACE;
import static org.sozialraum.reporting.report.TableRows.SUCCESS;
import static org.sozialraum.reporting.report.TableRows.YEAR_OF_IT;
import static org.sozialraum.reporting.report.TableRows.join;
import static org.sozialraum.reporting.report.TableRows.row;
import static org.sozialraum.reporting.report.TableRows.success;
import static org.sozialraum.reporting.report.TableRows.yesOrNo;

import java.util.List;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.document.Workbook.Table;

/** Chapter 6: whose voice the projects go back to, and what difference it makes. */
final class VoiceTables {

    private VoiceTables() {}

    static List<Table> of(PaperView paper) {
        return List.of(voices(paper), familiesHelp(paper));
    }

    private static Table voices(PaperView paper) {
        return new Table(
                "6 Sichtweisen",
                join(
                        List.of(
                                YEAR_OF_IT,
                                SPACE,
                                new Column("Sichtweise", TEXT),
                                new Column("Projekte", WHOLE_NUMBER)),
                        SUCCESS),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.voices().stream()
                                .map(it -> join(
                                        row(year, place, German.label(it.voices()), it.projects()),
                                        success(it.finished(), it.succeeded(), it.successRate())))));
    }

    private static Table familiesHelp(PaperView paper) {
        return new Table(
                "6 Familien helfen mit",
                join(List.of(YEAR_OF_IT, SPACE, new Column("Familien helfen mit", TEXT)), SUCCESS),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.familiesHelpToRun().stream()
                                .map(it -> join(
                                        row(year, place, yesOrNo(it.familiesHelpToRun())),
                                        success(it.finished(), it.succeeded(), it.successRate())))));
    }
}
