package org.sozialraum.reporting.version;

import jakarta.inject.Singleton;
import java.util.List;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals on a report's way to the committee. */
@Singleton
public class VersionProblems implements ProblemCatalogue {

    static final ProblemType NUMBER_TAKEN = ProblemType.of(
            "report-number-taken",
            409,
            "Die Vorlagennummer ist vergeben",
            "The paper's number is taken",
            "Unter der Nummer {0} ist schon ein Bericht vorgelegt.",
            "A report has been submitted under the number {0} already.",
            "Legen Sie den Entwurf mit einer anderen Nummer neu an.",
            "Make the draft anew with another number.");
    static final ProblemType YEAR_NOT_BEGUN = ProblemType.of(
            "report-year-not-begun",
            409,
            "Das Jahr hat noch nicht begonnen",
            "The year has not begun",
            "Einen Bericht über {0} gibt es ab dem {1}.",
            "There is a report on {0} from {1} on.",
            "Legen Sie den Entwurf an diesem Tag oder später an.",
            "Make the draft on that day or later.");
    static final ProblemType NO_DRAFT = ProblemType.of(
            "report-not-a-draft",
            409,
            "Die Version lässt sich nicht unterschreiben",
            "The version cannot be signed",
            "Version {0} ist vorgelegt oder durch einen späteren Entwurf ersetzt.",
            "Version {0} has been submitted, or a later draft has taken its place.",
            "Unterschrieben wird der letzte Entwurf des Jahres, bis er vorgelegt ist.",
            "The year's last draft is signed, until it is submitted.");
    static final ProblemType NOT_YOUR_TURN = ProblemType.of(
            "report-not-your-turn",
            409,
            "Zuerst unterschreibt jemand anderes",
            "Somebody else signs first",
            "Als Nächstes unterschreibt: {0}.",
            "The next to sign is: {0}.",
            "Unterschrieben wird in der Reihenfolge Sachbearbeitung, Fachbereichsleitung, Amtsleitung.",
            "The order is clerk, head of section, head of office.");
    static final ProblemType SIGNED_ALREADY = ProblemType.of(
            "report-signed-already",
            409,
            "Sie haben schon unterschrieben",
            "You have signed already",
            "Jede Person unterschreibt einen Bericht nur einmal.",
            "Each person signs a report only once.",
            "Die nächste Unterschrift leistet eine andere Person.",
            "The next signature is another person's.");
    static final ProblemType PROJECTION_BEHIND = ProblemType.of(
            "report-projection-behind",
            409,
            "Der Bericht ist noch nicht auf dem letzten Stand",
            "The report is not up to date yet",
            "Es gibt Vorgänge in {0}, die noch nicht in den Bericht eingegangen sind.",
            "There are events in {0} that the report does not tell yet.",
            "Wiederholen Sie die Unterschrift in einigen Sekunden.",
            "Repeat the signature in some seconds.");
    static final ProblemType SUBJECT_PARKED = ProblemType.of(
            "report-subject-parked",
            409,
            "Nicht alle Vorgänge konnten ausgewertet werden",
            "Not every event could be evaluated",
            "Zurückgestellt: {0}; zuerst {1}.",
            "Parked: {0}; the first: {1}.",
            "Die Administration muss den Fehler beheben und die Ereignisse nachholen.",
            "The administration has to mend the fault and replay the events.");
    static final ProblemType FIGURE_LACKS_EVIDENCE = ProblemType.of(
            "report-figure-lacks-evidence",
            409,
            "Zahlen sind nicht belegt",
            "Figures lack evidence",
            "Nicht die Summe ihrer Ereignisse sind: {0}.",
            "Not the sum of their events are: {0}.",
            "Die Administration muss die Auswertung neu aufbauen.",
            "The administration has to rebuild the projection.");
    static final ProblemType TEXT_NOT_VERIFIABLE = ProblemType.of(
            "report-text-not-verifiable",
            409,
            "Texte sind nicht die, die erfasst wurden",
            "Texts are not the ones that were written",
            "Ein anderer Text als der erfasste steht an dieser Stelle: {0}.",
            "Another text than the one that was written stands here: {0}.",
            "Die Administration muss den ursprünglichen Text wiederherstellen, oder die Sachbearbeitung zieht ihn zurück.",
            "The administration has to restore the original text, or a clerk withdraws it.");
    static final ProblemType TOO_LARGE = ProblemType.of(
            "report-too-large",
            409,
            "Der Bericht ist zu groß",
            "The report is too large",
            "Der Bericht hat {0} Bytes; höchstens {1} lassen sich im Protokoll festhalten.",
            "The report has {0} bytes; the log takes {1} at most.",
            "Wenden Sie sich an die Administration.",
            "Turn to the administration.");
    static final ProblemType NOT_SUBMITTED = ProblemType.of(
            "report-not-submitted",
            409,
            "Der Bericht ist nicht vorgelegt",
            "The report has not been submitted",
            "Version {0} ist ein Entwurf.",
            "Version {0} is a draft.",
            "Das geht, sobald alle drei Unterschriften geleistet sind.",
            "It is possible once all three signatures are there.");
    static final ProblemType NOTED_ALREADY = ProblemType.of(
            "report-noted-already",
            409,
            "Die Kenntnisnahme ist schon festgehalten",
            "The taking note is recorded already",
            "Version {0} hat der Ausschuss am {1} zur Kenntnis genommen.",
            "The committee took note of version {0} on {1}.",
            "Eine spätere Fassung ist eine neue Version.",
            "What comes later is a new version.");

    static final ProblemType SUBMITTED_TODAY = ProblemType.of(
            "report-submitted-today",
            422,
            "Vorgelegt wird heute",
            "A report is submitted today",
            "Mit der dritten Unterschrift wird der Bericht festgehalten, wie er heute ist; {0} ist nicht heute.",
            "The third signature freezes the report as it is today; {0} is not today.",
            "Lassen Sie den Tag weg.",
            "Leave the day out.");
    static final ProblemType CORRECTION_NEEDS_REASON = ProblemType.of(
            "report-correction-needs-reason",
            422,
            "Der Grund der Berichtigung fehlt",
            "The reason of the correction is missing",
            "Zum Jahr {0} ist Version {1} schon vorgelegt; ein neuer Entwurf berichtigt sie.",
            "Version {1} for {0} has been submitted already; a new draft corrects it.",
            "Sagen Sie in einem Satz, warum berichtigt wird („reason“). Er steht am Anfang des Berichts.",
            "Say in a sentence why it is corrected (\"reason\"). It stands at the beginning of the report.");
    static final ProblemType NOTHING_TO_CORRECT = ProblemType.of(
            "report-nothing-to-correct",
            422,
            "Es gibt noch nichts zu berichtigen",
            "There is nothing to correct yet",
            "Zum Jahr {0} ist noch kein Bericht vorgelegt.",
            "No report for {0} has been submitted yet.",
            "Lassen Sie den Grund („reason“) weg.",
            "Leave the reason (\"reason\") out.");
    static final ProblemType OTHER_FORMAT = ProblemType.of(
            "report-in-other-format",
            409,
            "Der Bericht lässt sich mit diesem Programm nicht prüfen",
            "The report cannot be checked with this program",
            "Version {0} hat das Format {1}; dieses Programm prüft das Format {2}. Gefälscht muss sie darum nicht sein.",
            "Version {0} is in format {1}; this program checks format {2}. It need not be falsified for that.",
            "Prüfen Sie mit dem Programm, mit dem der Bericht vorgelegt wurde.",
            "Check with the program with which the report was submitted.");
    static final ProblemType SHOWN_AS_JSON_ONLY = ProblemType.of(
            "report-shown-as-json-only",
            409,
            "Diese Version gibt es hier nur als JSON",
            "This version is here as JSON only",
            "Version {0} hat das Format {1}; dieses Programm stellt nur das Format {2} dar.",
            "Version {0} is in format {1}; this program shows format {2} only.",
            "Rufen Sie sie mit der Endung „.json“ ab: So steht sie da, wie sie vorgelegt wurde.",
            "Get it with the suffix \".json\": there it is as it was submitted.");
    static final ProblemType EVIDENCE_LOST = ProblemType.of(
            "report-evidence-lost",
            409,
            "Die Belege dieser Version fehlen gerade",
            "The evidence of this version is missing at the moment",
            "Die Belege von Version {0} sind mit der Datenbank verloren gegangen.",
            "The evidence of version {0} was lost with the database.",
            "Lassen Sie die Version prüfen („/verification“): Danach sind die Belege wieder da.",
            "Have the version verified (\"/verification\"): after that the evidence is there again.");
    static final ProblemType NOT_IN_LOG_YET = ProblemType.of(
            "report-not-in-log-yet",
            503,
            "Der Vorgang steht noch nicht im Protokoll",
            "The act is not in the log yet",
            "Was zum Bericht entschieden wurde, ist noch auf dem Weg ins Protokoll.",
            "What was decided about the report is still on its way into the log.",
            "Wiederholen Sie die Anfrage in einigen Sekunden.",
            "Repeat the request in some seconds.");
    static final ProblemType VERIFYING = ProblemType.of(
            "report-verification-running",
            503,
            "Es wird gerade ein Bericht geprüft",
            "A report is being verified",
            "Berichte werden einer nach dem anderen geprüft.",
            "Reports are verified one after the other.",
            "Wiederholen Sie die Anfrage in einigen Sekunden.",
            "Repeat the request in some seconds.");
    static final ProblemType TOO_LONG = ProblemType.of(
            "report-verification-too-long",
            503,
            "Die Prüfung dauert hier zu lange",
            "The verification takes too long here",
            "Das Protokoll ist zu lang, um es während einer Anfrage zu lesen.",
            "The log is too long to be read during a request.",
            "Speichern Sie die Version und prüfen Sie die Datei mit „./run verify“.",
            "Save the version and verify the file with \"./run verify\".");
    static final ProblemType TEXTS_WITHDRAWN_MEANWHILE = ProblemType.of(
            "report-texts-withdrawn-meanwhile",
            503,
            "Der Bericht wird gerade neu erstellt",
            "The report is being made anew",
            "Während er erstellt wurde, sind Texte zurückgezogen worden, die in ihm stehen.",
            "Texts that stand in it were withdrawn while it was made.",
            "Rufen Sie ihn in einigen Sekunden noch einmal auf.",
            "Ask for it again in some seconds.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                NUMBER_TAKEN,
                YEAR_NOT_BEGUN,
                NO_DRAFT,
                NOT_YOUR_TURN,
                SIGNED_ALREADY,
                PROJECTION_BEHIND,
                SUBJECT_PARKED,
                FIGURE_LACKS_EVIDENCE,
                TEXT_NOT_VERIFIABLE,
                TOO_LARGE,
                NOT_SUBMITTED,
                NOTED_ALREADY,
                SUBMITTED_TODAY,
                CORRECTION_NEEDS_REASON,
                NOTHING_TO_CORRECT,
                OTHER_FORMAT,
                SHOWN_AS_JSON_ONLY,
                EVIDENCE_LOST,
                NOT_IN_LOG_YET,
                VERIFYING,
                TOO_LONG,
                TEXTS_WITHDRAWN_MEANWHILE);
    }
}
