package org.sozialraum.reporting.report;

import static org.sozialraum.document.Workbook.Kind.DAY;
import static org.sozialraum.document.Workbook.Kind.EURO;
import static org.sozialraum.document.Workbook.Kind.TEXT;
import static org.sozialraum.document.Workbook.Kind.WHOLE_NUMBER;
import static org.sozialraum.reporting.report.TableRows.SPACE;
import static org.sozialraum.reporting.report.TableRows.YEAR_OF_IT;
import static org.sozialraum.reporting.report.TableRows.amount;
import static org.sozialraum.reporting.report.TableRows.counted;
import static org.sozialraum.reporting.report.TableRows.join;
import static org.sozialraum.reporting.report.TableRows.row;

import java.util.List;
import java.util.stream.Stream;
import org.sozialraum.contract.Reached;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.document.Workbook.Table;
import org.sozialraum.reporting.project.ProjectState;

/** Chapter 3: projects and measures. */
final class ProjectTables {

    private ProjectTables() {}

    static List<Table> of(PaperView paper) {
        return List.of(
                projects(paper), states(paper), topics(paper), targetGroups(paper), reached(paper), followUps(paper));
    }

    private static Table projects(PaperView paper) {
        return new Table(
                "3 Projekte",
                List.of(
                        new Column("Projekt", TEXT),
                        SPACE,
                        new Column("Stand", TEXT),
                        new Column("Sichtweise", TEXT),
                        new Column("beantragt", EURO),
                        new Column("gebunden", EURO),
                        new Column("ausgezahlt", EURO),
                        new Column("zurückgezahlt", EURO),
                        new Column("Maßnahmen", WHOLE_NUMBER),
                        new Column("Teilnahmen", WHOLE_NUMBER),
                        new Column("Ergebnis", TEXT)),
                paper.report().projectList().stream()
                        .map(it -> row(
                                paper.text(it.title()),
                                paper.space(it.socialSpaceId()),
                                German.label(it.state()),
                                German.label(it.voices()),
                                amount(it.requested()),
                                amount(it.committed()),
                                amount(it.paid()),
                                amount(it.repaid()),
                                it.measures().count(),
                                counted(it.measures().participants()),
                                it.result() == null ? null : German.label(it.result())))
                        .toList());
    }

    private static Table topics(PaperView paper) {
        return new Table(
                "3 Themen",
                List.of(
                        YEAR_OF_IT,
                        SPACE,
                        new Column("Thema", TEXT),
                        new Column("Projekte", WHOLE_NUMBER),
                        new Column("Maßnahmen", WHOLE_NUMBER),
                        new Column("offene Bedarfe", WHOLE_NUMBER)),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.projectWork().topics().stream()
                                .map(it -> row(
                                        year,
                                        place,
                                        paper.topic(it.topicId()),
                                        it.projects(),
                                        it.measures(),
                                        it.needsOpen()))));
    }

    private static Table targetGroups(PaperView paper) {
        return new Table(
                "3 Zielgruppen",
                List.of(
                        YEAR_OF_IT,
                        SPACE,
                        new Column("Zielgruppe", TEXT),
                        new Column("Projekte", WHOLE_NUMBER),
                        new Column("Maßnahmen", WHOLE_NUMBER)),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.projectWork().targetGroups().stream()
                                .map(it -> row(
                                        year, place, German.label(it.targetGroup()), it.projects(), it.measures()))));
    }

    private static Table reached(PaperView paper) {
        List<Column> groups = Stream.of(Reached.Group.values())
                .map(group -> new Column(German.label(group), WHOLE_NUMBER))
                .toList();
        return new Table(
                "3 Erreichte",
                join(List.of(YEAR_OF_IT, SPACE), groups),
                TableRows.perYearAndPlace(
                        paper,
                        (year, place, its) -> join(
                                row(year, place),
                                Stream.of(Reached.Group.values())
                                        .map(group -> counted(
                                                its.projectWork().reached().get(group)))
                                        .toList())));
    }

    private static Table followUps(PaperView paper) {
        return new Table(
                "3 Was daraus wurde",
                List.of(
                        new Column("Projekt", TEXT),
                        SPACE,
                        new Column("gefragt am", DAY),
                        new Column("Antwort", TEXT),
                        new Column("Bemerkung", TEXT)),
                paper.report().followUps().stream()
                        .map(it -> row(
                                paper.text(it.title()),
                                paper.space(it.socialSpaceId()),
                                it.on(),
                                German.inWords(it),
                                it.note() == null ? null : paper.text(it.note())))
                        .toList());
    }

    private static Table states(PaperView paper) {
        List<Column> states = Stream.of(ProjectState.values())
                .map(state -> new Column(German.label(state), WHOLE_NUMBER))
                .toList();
        List<Column> further = List.of(
                new Column("beendet", WHOLE_NUMBER),
                new Column("davon mit Erfolg", WHOLE_NUMBER),
                new Column("Maßnahmen", WHOLE_NUMBER),
                new Column("Teilnahmen", WHOLE_NUMBER));
        return new Table(
                "3 Projekte nach Stand",
                join(List.of(YEAR_OF_IT, SPACE, new Column("Projekte", WHOLE_NUMBER)), states, further),
                TableRows.perYearAndPlace(
                        paper,
                        (year, place, its) -> join(
                                row(year, place, its.projectWork().total().projects()),
                                Stream.of(ProjectState.values())
                                        .map(its.projects()::get)
                                        .toList(),
                                row(
                                        its.projectWork().total().finished(),
                                        its.projectWork().total().succeeded(),
                                        its.measures().count(),
                                        counted(its.measures().participants())))));
    }
}
