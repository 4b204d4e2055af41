package org.sozialraum.reporting.report;

import static org.sozialraum.document.Workbook.Kind.DAY;
import static org.sozialraum.document.Workbook.Kind.TEXT;
import static org.sozialraum.document.Workbook.Kind.WHOLE_NUMBER;
import static org.sozialraum.reporting.report.TableRows.SPACE;
import static org.sozialraum.reporting.report.TableRows.SUCCESS;
import static org.sozialraum.reporting.report.TableRows.YEAR_OF_IT;
import static org.sozialraum.reporting.report.TableRows.counted;
import static org.sozialraum.reporting.report.TableRows.join;
import static org.sozialraum.reporting.report.TableRows.row;
import static org.sozialraum.reporting.report.TableRows.success;

import java.util.List;
import java.util.stream.Stream;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.document.Workbook.Table;
import org.sozialraum.reporting.need.NeedAge;

/** Chapters 7 and 8: network work, and who is in charge of it. */
final class NetworkTables {

    private NetworkTables() {}

    static List<Table> of(PaperView paper) {
        return List.of(
                network(paper),
                openByAge(paper),
                attendanceByKind(paper),
                attendance(paper),
                models(paper),
                posts(paper),
                modelsCompared(paper));
    }

    private static Table network(PaperView paper) {
        return new Table(
                "7 Netzwerkarbeit",
                List.of(
                        YEAR_OF_IT,
                        SPACE,
                        new Column("Netzwerktreffen", WHOLE_NUMBER),
                        new Column("Bedarfe beraten", WHOLE_NUMBER),
                        new Column("davon aufgegriffen", WHOLE_NUMBER),
                        new Column("noch offen", WHOLE_NUMBER),
                        new Column("davon längstens (Tage)", WHOLE_NUMBER),
                        new Column("Median (Tage)", WHOLE_NUMBER),
                        new Column("Kollegiale Beratungen", WHOLE_NUMBER),
                        new Column("Fälle", WHOLE_NUMBER),
                        new Column("Kooperationsversuche", WHOLE_NUMBER),
                        new Column("neue Angebote", WHOLE_NUMBER),
                        new Column("beendete Angebote", WHOLE_NUMBER)),
                TableRows.perYearAndPlace(paper, (year, place, its) -> network(paper, year, place, its.networkWork())));
    }

    private static List<Object> network(PaperView paper, int year, String place, NetworkChapter.Figures its) {
        return row(
                year,
                place,
                its.meetings(),
                its.needsLookedAt(),
                its.needsTakenUp(),
                its.needsOpen(),
                its.openSince() == null ? null : paper.network().daysSince(its.openSince(), year),
                its.halfOpenSince() == null ? null : paper.network().daysSince(its.halfOpenSince(), year),
                its.peerConsultations(),
                counted(its.cases()),
                its.cooperationAttempts(),
                its.offersOpened(),
                its.offersEnded());
    }

    private static Table openByAge(PaperView paper) {
        return new Table(
                "7 Offene Bedarfe",
                List.of(
                        YEAR_OF_IT,
                        SPACE,
                        new Column("genannt im 2. Halbjahr", WHOLE_NUMBER),
                        new Column("im 1. Halbjahr", WHOLE_NUMBER),
                        new Column("im Vorjahr", WHOLE_NUMBER),
                        new Column("früher", WHOLE_NUMBER),
                        new Column("zusammen", WHOLE_NUMBER)),
                TableRows.perYearAndPlace(
                        paper,
                        (year, place, its) -> join(
                                row(year, place),
                                Stream.of(NeedAge.values())
                                        .map(age -> its.networkWork()
                                                .needsOpenByAge()
                                                .get(age))
                                        .toList(),
                                row(its.networkWork().needsOpen()))));
    }

    private static Table attendanceByKind(PaperView paper) {
        return new Table(
                "7 Teilnahme nach Art",
                List.of(
                        YEAR_OF_IT,
                        SPACE,
                        new Column("Art", TEXT),
                        new Column("eingeladen", WHOLE_NUMBER),
                        new Column("anwesend", WHOLE_NUMBER),
                        new Column("gefehlt", WHOLE_NUMBER)),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.attendanceByKind().stream()
                                .map(it -> row(
                                        year,
                                        place,
                                        German.label(it.kind()),
                                        it.invited(),
                                        it.present(),
                                        it.missed()))));
    }

    private static Table attendance(PaperView paper) {
        return new Table(
                "7 Teilnahme an Treffen",
                List.of(
                        YEAR_OF_IT,
                        SPACE,
                        new Column("Einrichtung", TEXT),
                        new Column("Art", TEXT),
                        new Column("eingeladen", WHOLE_NUMBER),
                        new Column("anwesend", WHOLE_NUMBER),
                        new Column("gefehlt", WHOLE_NUMBER)),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.attendance().stream()
                                .map(it -> row(
                                        year,
                                        place,
                                        NetworkView.name(it),
                                        it.kind() == null ? null : German.label(it.kind()),
                                        it.invited(),
                                        it.present(),
                                        it.missed()))));
    }

    private static Table models(PaperView paper) {
        return new Table(
                "8 Organisation",
                List.of(
                        SPACE,
                        new Column("Organisation der Netzwerkarbeit", TEXT),
                        new Column("seit", DAY),
                        new Column("Stellen der Familienzentren in Prozent", WHOLE_NUMBER)),
                paper.report().socialSpaces().stream()
                        .map(it -> row(
                                paper.space(it.socialSpaceId()),
                                it.networkModel() == null ? "nicht erfasst" : German.label(it.networkModel()),
                                it.networkModelSince(),
                                paper.report()
                                        .networkWork()
                                        .figuresOf(it.socialSpaceId())
                                        .familyCentrePosts()))
                        .toList());
    }

    private static Table posts(PaperView paper) {
        return new Table(
                "8 Stellen der Familienzentren",
                List.of(
                        YEAR_OF_IT,
                        SPACE,
                        new Column("Prozent einer vollen Stelle", WHOLE_NUMBER),
                        new Column("Sozialräume mit mindestens einer halben Stelle", WHOLE_NUMBER)),
                TableRows.perYearAndPlace(
                        paper,
                        (year, place, its) -> row(
                                year,
                                place,
                                its.networkWork().familyCentrePosts(),
                                its.networkWork().spacesWithHalfAPost())));
    }

    private static Table modelsCompared(PaperView paper) {
        return new Table(
                "8 Organisation im Vergleich",
                join(
                        List.of(
                                YEAR_OF_IT,
                                new Column("Organisation der Netzwerkarbeit", TEXT),
                                new Column("Sozialräume", WHOLE_NUMBER),
                                new Column("Netzwerktreffen", WHOLE_NUMBER),
                                new Column("Bedarfe aufgegriffen", WHOLE_NUMBER),
                                new Column("noch offen", WHOLE_NUMBER)),
                        SUCCESS),
                TableRows.perYear(
                        paper,
                        (year, its) -> its.networkModels().stream()
                                .map(it -> join(
                                        row(
                                                year,
                                                German.label(it.model()),
                                                it.socialSpaces(),
                                                it.networkWork().meetings(),
                                                it.networkWork().needsTakenUp(),
                                                it.networkWork().needsOpen()),
                                        success(it.finished(), it.succeeded(), it.successRate())))));
    }
}
