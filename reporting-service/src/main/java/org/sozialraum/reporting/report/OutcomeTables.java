package org.sozialraum.reporting.report;

import static org.sozialraum.document.Workbook.Kind.DAY;
import static org.sozialraum.document.Workbook.Kind.TEXT;
import static org.sozialraum.document.Workbook.Kind.WHOLE_NUMBER;
import static org.sozialraum.reporting.report.TableRows.SPACE;
import static org.sozialraum.reporting.report.TableRows.YEAR_OF_IT;
import static org.sozialraum.reporting.report.TableRows.row;
import static org.sozialraum.reporting.report.TableRows.yesOrNo;

import java.util.List;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.document.Workbook.Table;

/** Chapters 4 and 5: successes and difficulties. */
final class OutcomeTables {

    private OutcomeTables() {}

    static List<Table> of(PaperView paper) {
        return List.of(
                findings(paper, "4 Erfolge", paper.lessons().successes()),
                findings(paper, "5 Schwierigkeiten", paper.lessons().difficulties()),
                turns(paper),
                causes(paper));
    }

    private static Table findings(PaperView paper, String name, List<LessonsView.OfCause> causes) {
        return new Table(
                name,
                List.of(
                        SPACE,
                        new Column("Projekt oder Versuch", TEXT),
                        new Column("am", DAY),
                        new Column("Was", TEXT),
                        new Column("Warum", TEXT),
                        new Column("Gelernt", TEXT),
                        new Column("Sichtweise", TEXT),
                        new Column("Wer", TEXT),
                        new Column("Mit wem", TEXT),
                        new Column("Familien helfen mit", TEXT)),
                causes.stream()
                        .flatMap(cause -> cause.findings().stream())
                        .map(it -> row(
                                paper.space(it.socialSpaceId()),
                                paper.text(it.title()),
                                it.on(),
                                paper.text(it.text()),
                                it.causeLabel(),
                                it.lesson() == null ? null : paper.text(it.lesson()),
                                it.voice() == null ? null : German.label(it.voice()),
                                it.organisation(),
                                it.partnerKind() == null ? null : German.withWhom(it),
                                it.familiesHelpToRun() == null ? null : yesOrNo(it.familiesHelpToRun())))
                        .toList());
    }

    private static Table turns(PaperView paper) {
        return new Table(
                "5 Wendungen",
                List.of(
                        SPACE,
                        new Column("Projekt oder Versuch", TEXT),
                        new Column("vorher", TEXT),
                        new Column("Ursache vorher", TEXT),
                        new Column("vorher am", DAY),
                        new Column("jetzt", TEXT),
                        new Column("Ursache jetzt", TEXT),
                        new Column("jetzt am", DAY)),
                paper.report().turns().stream()
                        .map(it -> row(
                                paper.space(it.socialSpaceId()),
                                paper.text(it.title()),
                                German.label(it.before()),
                                it.beforeCause(),
                                it.beforeOn(),
                                German.label(it.now()),
                                it.nowCause(),
                                it.nowOn()))
                        .toList());
    }

    private static Table causes(PaperView paper) {
        return new Table(
                "5 Ursachen",
                List.of(
                        YEAR_OF_IT,
                        SPACE,
                        new Column("Ursache", TEXT),
                        new Column("Erfolge", WHOLE_NUMBER),
                        new Column("Schwierigkeiten", WHOLE_NUMBER)),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.causes().stream()
                                .map(it -> row(year, place, it.label(), it.successes(), it.difficulties()))));
    }
}
