package org.sozialraum.reporting.report;

import io.quarkus.qute.TemplateExtension;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.Reached;
import org.sozialraum.contract.ReportChapter;
import org.sozialraum.contract.ReportingInterval;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.duty.DutyState;
import org.sozialraum.reporting.need.NeedAge;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.voice.Voices;

/** The German words of the report; in templates they are asked of the values themselves. */
@TemplateExtension
public final class German {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm 'Uhr'", Locale.GERMANY);

    /** Where words of narrow columns may be divided. */
    private static final List<String> DIVIDED = List.of(
            "Netz|werk|treffen",
            "auf|gegriffen",
            "Kolle|giale",
            "Bera|tungen",
            "Koope|rations|versuche",
            "Teil|nahmen",
            "Maß|nahmen",
            "Ange|bote",
            "Fach|kräfte",
            "Abge|schlossen",
            "Abge|brochen",
            "Abge|rechnet",
            "Abge|lehnt",
            "Zurück|gezogen",
            "Finan|ziert",
            "Bean|tragt");

    private static final Map<String, String> CAUSES = Map.of(
            "FAMILIES_STARTED_IT", "Familien haben es begonnen",
            "FAMILIES_HELP_TO_RUN_IT", "Familien helfen mit",
            "NEED_NAMED_BY_PROFESSIONALS_ONLY", "Bedarf nur von Fachkräften benannt",
            "NO_PARTNER_FOUND", "Kein Partner gefunden",
            "NOT_LOW_THRESHOLD_ENOUGH", "Nicht niedrigschwellig genug",
            "NO_ROOM", "Kein Raum",
            "OTHER", "Anderes");

    private German() {}

    static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }

    /** {@code 1 Projekt}, {@code 2 Projekte}, {@code kein Projekt}. */
    static String projects(int count) {
        return counted(count, "kein Projekt", "Projekt", "Projekte");
    }

    /** {@code 1 Maßnahme}, {@code 2 Maßnahmen}, {@code keine Maßnahme}. */
    static String measures(int count) {
        return counted(count, "keine Maßnahme", "Maßnahme", "Maßnahmen");
    }

    /** Fits „mit …“: {@code zusammen 27 Teilnahmen}, {@code weniger als 3 Teilnahmen}, or that their number is not told. */
    static String participations(Persons persons) {
        if (persons.told()) {
            return "zusammen " + counted(persons.count(), "keiner Teilnahme", "Teilnahme", "Teilnahmen");
        }
        return persons.below() == null
                ? "einer hier nicht genannten Zahl von Teilnahmen"
                : "zusammen weniger als " + persons.below() + "\u00a0Teilnahmen";
    }

    /** {@code 27}, {@code unter 3}, or that it is not told. */
    static String shown(Persons persons) {
        if (persons.told()) {
            return GermanNotation.number(persons.count());
        }
        return persons.below() == null ? "nicht genannt" : "unter " + persons.below();
    }

    /** {@code 1 Netzwerktreffen}, {@code 2 Netzwerktreffen}, {@code kein Netzwerktreffen}. */
    static String meetings(int count) {
        return counted(count, "kein Netzwerktreffen", "Netzwerktreffen", "Netzwerktreffen");
    }

    /** {@code 1 Bedarf}, {@code 2 Bedarfe}, {@code kein Bedarf}. */
    static String needs(int count) {
        return counted(count, "kein Bedarf", "Bedarf", "Bedarfe");
    }

    /** {@code 2. Halbjahr 2017}, {@code vor 2016}. */
    static String voiced(NeedAge age, int year) {
        return switch (age) {
            case SECOND_HALF_OF_YEAR -> "2. Halbjahr " + year;
            case FIRST_HALF_OF_YEAR -> "1. Halbjahr " + year;
            case YEAR_BEFORE -> String.valueOf(year - 1);
            case EARLIER -> "vor " + (year - 1);
        };
    }

    /** The same of any year. */
    static String voiced(NeedAge age) {
        return switch (age) {
            case SECOND_HALF_OF_YEAR -> "2. Halbjahr";
            case FIRST_HALF_OF_YEAR -> "1. Halbjahr";
            case YEAR_BEFORE -> "Jahr davor";
            case EARLIER -> "früher";
        };
    }

    /** How old that is at the end of the year. */
    static String label(NeedAge age) {
        return switch (age) {
            case SECOND_HALF_OF_YEAR -> "bis 6 Monate";
            case FIRST_HALF_OF_YEAR -> "6 bis 12 Monate";
            case YEAR_BEFORE -> "1 bis 2 Jahre";
            case EARLIER -> "länger als 2 Jahre";
        };
    }

    /** {@code 1 Angebot}, {@code 2 Angebote}, {@code kein Angebot}. */
    static String offers(int count) {
        return counted(count, "kein Angebot", "Angebot", "Angebote");
    }

    /** {@code Mai 2017}. */
    static String inWords(YearMonth month) {
        return MONTH.format(month);
    }

    static String label(OrganisationKind kind) {
        return switch (kind) {
            case OUTPATIENT_PROVIDER -> "ambulanter Träger";
            case RESIDENTIAL_PROVIDER -> "stationärer Träger";
            case FAMILY_CENTRE -> "Familienzentrum";
            case SCHOOL -> "Schule";
            case SCHOOL_SOCIAL_WORK -> "Schulsozialarbeit";
            case DAY_CARE -> "Kindertagesstätte";
            case SPORTS_CLUB -> "Sportverein";
            case YOUTH_WORK -> "Jugendarbeit";
            case GENERAL_SOCIAL_SERVICE -> "Allgemeiner Sozialer Dienst";
            case OTHER -> "andere Stelle";
        };
    }

    /** {@code 1 Sozialraum}, {@code 4 Sozialräume}, {@code kein Sozialraum}. */
    static String socialSpaces(int count) {
        return counted(count, "kein Sozialraum", "Sozialraum", "Sozialräume");
    }

    /** {@code keines} or the number. */
    static String orNone(int count) {
        return count == 0 ? "keines" : GermanNotation.number(count);
    }

    /** With soft hyphens, for the head of a narrow column. */
    static String divisible(String words) {
        String result = words;
        for (String divided : DIVIDED) {
            result = result.replace(divided.replace("|", ""), divided.replace('|', '\u00ad'));
        }
        return result;
    }

    private static String counted(int count, String none, String one, String many) {
        return switch (count) {
            case 0 -> none;
            case 1 -> "1\u00a0" + one;
            default -> GermanNotation.number(count) + "\u00a0" + many;
        };
    }

    static String label(ProjectState state) {
        return switch (state) {
            case IDEA -> "Idee";
            case APPLIED -> "Beantragt";
            case APPROVED -> "Bewilligt";
            case FUNDED -> "Finanziert";
            case UNFUNDED -> "Nicht finanziert";
            case RUNNING -> "Läuft";
            case COMPLETED -> "Abgeschlossen";
            case DISCONTINUED -> "Abgebrochen";
            case SETTLED -> "Abgerechnet";
            case REJECTED -> "Abgelehnt";
            case WITHDRAWN -> "Zurückgezogen";
        };
    }

    static String label(Voices voices) {
        return switch (voices) {
            case FAMILIES_ONLY -> "Nur Familien";
            case MIXED -> "Gemischt";
            case PROFESSIONALS_ONLY -> "Nur Fachkräfte";
            case NONE -> "Ohne Bedarf";
        };
    }

    static String label(OverallResult result) {
        return switch (result) {
            case SUCCESS -> "Erfolg";
            case PARTLY -> "Teilweise";
            case NOT -> "Nicht gelungen";
        };
    }

    /** Fits „Das Haushaltsjahr ist …“. */
    static String label(FiscalYearState state) {
        return switch (state) {
            case PROVISIONAL -> "vorläufig (vorläufige Haushaltsführung)";
            case OPEN -> "offen";
            case CLOSED -> "abgeschlossen";
        };
    }

    /** Fits „Er erwartet dazu …“. */
    static String label(ReportingInterval interval) {
        return switch (interval) {
            case YEARLY -> "einen jährlichen Bericht";
            case HALF_YEARLY -> "einen halbjährlichen Bericht";
            case ONCE -> "einen einmaligen Bericht";
        };
    }

    static String label(NetworkModel model) {
        return switch (model) {
            case DEDICATED_NETWORKER -> "Eigene Netzwerkerin oder eigener Netzwerker";
            case SOCIAL_SPACE_TEAM -> "Sozialraumteam";
            case SINGLE_PROVIDER -> "Ein Träger für den Sozialraum";
        };
    }

    static String label(TargetGroup group) {
        return switch (group) {
            case CHILDREN -> "Kinder";
            case YOUTHS -> "Jugendliche";
            case PARENTS -> "Eltern";
            case FAMILIES -> "Familien";
            case NEIGHBOURHOOD -> "Nachbarschaft";
        };
    }

    static String label(Reached.Group group) {
        return switch (group) {
            case CHILDREN -> "Kinder";
            case YOUTHS -> "Jugendliche";
            case PARENTS -> "Eltern";
            case OTHERS -> "Andere";
        };
    }

    /** What became of a project. */
    static String inWords(AnnualReport.FollowUp answer) {
        if (!answer.stillRunning()) {
            return "läuft nicht mehr";
        }
        return answer.familiesHelpToRun()
                ? "läuft weiter; Familien helfen mit"
                : "läuft weiter, ohne dass Familien mithelfen";
    }

    static String label(DutyState state) {
        return switch (state) {
            case MET -> "rechtzeitig vorgelegt";
            case LATE -> "nach der Frist vorgelegt";
            case NOT_YET -> "noch nicht vorgelegt, Frist läuft";
            case OVERDUE -> "überfällig";
        };
    }

    static String label(ReportChapter chapter) {
        return switch (chapter) {
            case DUTY -> "1 Auftrag des Ausschusses";
            case MONEY -> "2 Mittel";
            case PROJECTS -> "3 Projekte und Maßnahmen";
            case SUCCESSES -> "4 Erfolge";
            case DIFFICULTIES -> "5 Schwierigkeiten";
            case VOICES -> "6 Sichtweisen";
            case NETWORK_WORK -> "7 Netzwerkarbeit";
            case NETWORK_MODELS -> "8 Organisation der Netzwerkarbeit";
        };
    }

    static String withArticle(OutcomeKind kind) {
        return switch (kind) {
            case SUCCESS -> "ein Erfolg";
            case DIFFICULTY -> "eine Schwierigkeit";
        };
    }

    /** The organisation with which co-operation was attempted and its kind, as far as they are known. */
    static String withWhom(Lessons.Finding attempt) {
        return attempt.partner() == null
                ? label(attempt.partnerKind())
                : attempt.partner() + " (" + label(attempt.partnerKind()) + ")";
    }

    static String label(OutcomeKind kind) {
        return switch (kind) {
            case SUCCESS -> "Erfolg";
            case DIFFICULTY -> "Schwierigkeit";
        };
    }

    /**
     * What a cause is called; a cause of the youth office's own list that has no German name here stands as it is.
     */
    static String cause(String cause) {
        return CAUSES.getOrDefault(cause.toUpperCase(Locale.ROOT).replace('-', '_'), cause);
    }

    static final String NETWORK_MEETING = "Netzwerktreffen";

    /**
     * @param partner null while the attempt has not arrived
     */
    static String cooperation(OrganisationKind partner) {
        return switch (partner) {
            case OUTPATIENT_PROVIDER -> "Kooperation mit einem ambulanten Träger";
            case RESIDENTIAL_PROVIDER -> "Kooperation mit einem stationären Träger";
            case FAMILY_CENTRE -> "Kooperation mit einem Familienzentrum";
            case SCHOOL -> "Kooperation mit einer Schule";
            case SCHOOL_SOCIAL_WORK -> "Kooperation mit der Schulsozialarbeit";
            case DAY_CARE -> "Kooperation mit einer Kindertagesstätte";
            case SPORTS_CLUB -> "Kooperation mit einem Sportverein";
            case YOUTH_WORK -> "Kooperation mit der Jugendarbeit";
            case GENERAL_SOCIAL_SERVICE -> "Kooperation mit dem Allgemeinen Sozialen Dienst";
            case OTHER -> "Kooperation mit einer anderen Stelle";
            case null -> "Kooperation";
        };
    }
}
