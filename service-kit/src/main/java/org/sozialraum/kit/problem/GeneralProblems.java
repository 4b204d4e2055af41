package org.sozialraum.kit.problem;

import jakarta.inject.Singleton;
import java.util.List;

/** The refusals that every service knows. */
@Singleton
public class GeneralProblems implements ProblemCatalogue {

    private static final String AS_IT_SAYS_GERMAN =
            "Berichtigen Sie die genannten Felder und senden Sie die Anfrage noch einmal.";
    private static final String AS_IT_SAYS_ENGLISH = "Correct the fields named and send the request again.";

    public static final ProblemType INVALID_REQUEST = ProblemType.of(
            "invalid-request",
            400,
            "Die Anfrage ist fehlerhaft",
            "The request is malformed",
            "Einzelne Angaben fehlen oder haben nicht die verlangte Form; sie stehen unter „errors“.",
            "Some details are missing or not in the form required; they are listed under \"errors\".",
            AS_IT_SAYS_GERMAN,
            AS_IT_SAYS_ENGLISH);
    public static final ProblemType MALFORMED_JSON = ProblemType.of(
            "malformed-json",
            400,
            "Der Inhalt ist kein gültiges JSON",
            "The body is not valid JSON",
            "Der Inhalt lässt sich ab Zeile {0}, Spalte {1} nicht lesen.",
            "The body cannot be read from line {0}, column {1} on.",
            "Prüfen Sie Klammern, Anführungszeichen und doppelte Felder.",
            "Check brackets, quotation marks and duplicate fields.");
    public static final ProblemType UNAUTHENTICATED = ProblemType.of(
            "unauthenticated",
            401,
            "Anmeldung erforderlich",
            "Sign-in required",
            "Die Anfrage trägt kein gültiges Zugangstoken für diesen Dienst.",
            "The request carries no valid access token for this service.",
            "Melden Sie sich an; ein abgelaufenes Token ist zu erneuern.",
            "Sign in; renew a token that has expired.");
    public static final ProblemType FORBIDDEN = ProblemType.of(
            "forbidden",
            403,
            "Dazu sind Sie nicht berechtigt",
            "You may not do this",
            "Ihr Konto darf diese Handlung nicht vornehmen.",
            "Your account may not perform this act.",
            "Wenden Sie sich an die Stelle, die in Ihrem Jugendamt dafür zuständig ist.",
            "Turn to whoever is responsible for it in your youth office.");
    public static final ProblemType NOT_FOUND = ProblemType.of(
            "not-found",
            404,
            "Nicht gefunden",
            "Not found",
            "Unter dieser Adresse gibt es nichts, oder nichts, was Sie sehen dürfen.",
            "There is nothing at this address, or nothing that you may see.",
            "Prüfen Sie die Adresse und die Kennung.",
            "Check the address and the id.");
    public static final ProblemType METHOD_NOT_ALLOWED = ProblemType.of(
            "method-not-allowed",
            405,
            "Hier nicht möglich",
            "Not possible here",
            "Diese Adresse kennt die verwendete HTTP-Methode nicht.",
            "This address does not know the HTTP method used.",
            "Die Methoden jeder Adresse stehen in der OpenAPI-Beschreibung des Dienstes.",
            "The methods of each address are in the OpenAPI description of the service.");
    public static final ProblemType NOT_ACCEPTABLE = ProblemType.of(
            "not-acceptable",
            406,
            "Diese Form gibt es nicht",
            "No such form",
            "In der verlangten Form kann die Antwort nicht gegeben werden.",
            "The answer cannot be given in the form asked for.",
            "Verlangen Sie application/json.",
            "Ask for application/json.");
    public static final ProblemType PRECONDITION_FAILED = ProblemType.of(
            "changed-meanwhile",
            412,
            "Inzwischen geändert",
            "Changed meanwhile",
            "Was Sie ändern wollen, ist nicht mehr in dem Stand, den Sie gesehen haben; es wurde nichts verändert.",
            "What you want to change is no longer in the state that you saw; nothing was changed.",
            "Laden Sie den Vorgang neu, prüfen Sie, was sich geändert hat, und wiederholen Sie Ihre Änderung mit dem neuen ETag.",
            "Load the case again, see what has changed, and repeat your change with the new ETag.");
    public static final ProblemType PRECONDITION_REQUIRED = ProblemType.of(
            "if-match-required",
            428,
            "Der gesehene Stand fehlt",
            "The state that you saw is missing",
            "Eine Änderung muss im Kopf „If-Match“ den ETag des Standes nennen, den Sie gesehen haben.",
            "A change must name in the header \"If-Match\" the ETag of the state that you saw.",
            "Laden Sie den Vorgang und senden Sie den ETag der Antwort als „If-Match“ mit; „*“ genügt nicht.",
            "Load the case and send the ETag of the answer as \"If-Match\"; \"*\" is not enough.");
    public static final ProblemType TOO_LARGE = ProblemType.of(
            "too-large",
            413,
            "Die Anfrage ist zu groß",
            "The request is too large",
            "Der Inhalt überschreitet 1 MiB.",
            "The body exceeds 1 MiB.",
            "Kürzen Sie den Inhalt.",
            "Shorten the body.");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = ProblemType.of(
            "unsupported-media-type",
            415,
            "Diese Form wird nicht angenommen",
            "This form is not accepted",
            "Der Inhalt muss application/json sein.",
            "The body must be application/json.",
            "Setzen Sie den Kopf „Content-Type: application/json“.",
            "Set the header \"Content-Type: application/json\".");
    public static final ProblemType UNKNOWN_REFERENCE = ProblemType.of(
            "unknown-reference",
            422,
            "Unbekannter Bezug",
            "Unknown reference",
            "Die angegebene Kennung ist hier nicht, oder noch nicht, bekannt; sie steht unter „errors“.",
            "The id given is not, or not yet, known here; it is named under \"errors\".",
            "Was eben erst angelegt wurde, ist nach einem Augenblick überall bekannt; sonst prüfen Sie die Kennung.",
            "What has just been created is known everywhere after a moment; otherwise check the id.");
    public static final ProblemType PERSONAL_DATA = ProblemType.of(
            "personal-data",
            422,
            "Der Text enthält personenbezogene Angaben",
            "The text carries personal data",
            "Freie Texte dürfen keine E-Mail-Adresse, Telefonnummer, IBAN und kein Geburtsdatum enthalten; die Felder stehen unter „errors“. Es wurde nichts davon aufbewahrt.",
            "Free texts must carry no e-mail address, telephone number, IBAN or date of birth; the fields are listed under \"errors\". Nothing of it was kept.",
            "Schreiben Sie den Text so, dass er zu keinem Menschen führt: ohne Namen, Adressen, Nummern und Geburtsdaten.",
            "Write the text so that it leads to nobody: without names, addresses, numbers and dates of birth.");
    public static final ProblemType DAY_NOT_POSSIBLE = ProblemType.of(
            "day-not-possible",
            422,
            "Dieser Tag ist nicht möglich",
            "This day is not possible",
            "Der Tag {0} liegt in der Zukunft oder vor dem vorangehenden Schritt.",
            "The day {0} lies in the future or before the act that it follows.",
            "Geben Sie den Tag an, an dem es wirklich geschah.",
            "Give the day on which it really happened.");
    public static final ProblemType WRONG_STATE = ProblemType.of(
            "wrong-state",
            409,
            "In diesem Stand nicht möglich",
            "Not possible in this state",
            "Der Stand ist {0}; möglich ist jetzt: {1}.",
            "The state is {0}; what is possible now: {1}.",
            "Laden Sie den Vorgang neu und wählen Sie einen der möglichen Schritte.",
            "Load the case again and choose one of the possible acts.");
    public static final ProblemType ALREADY_EXISTS = ProblemType.of(
            "already-exists",
            409,
            "Das gibt es schon",
            "This exists already",
            "„{0}“ ist schon vergeben.",
            "\"{0}\" is taken already.",
            "Wählen Sie eine andere Bezeichnung oder verwenden Sie, was es schon gibt.",
            "Choose another name, or use what exists already.");
    public static final ProblemType TEXT_WITHDRAWN = ProblemType.of(
            "text-withdrawn",
            409,
            "Der Text ist schon zurückgezogen",
            "The text has been withdrawn already",
            "Der Text wurde schon zurückgezogen; von ihm ist nichts mehr da.",
            "The text was withdrawn before; nothing of it is left.",
            "Es ist nichts mehr zu tun.",
            "There is nothing left to do.");
    public static final ProblemType TAKEN = ProblemType.of(
            "taken",
            409,
            "Schon vergeben",
            "Taken already",
            "Was nur einmal vorkommen darf, gibt es inzwischen; es wurde nichts verändert.",
            "What may be there only once is there by now; nothing was changed.",
            "Laden Sie die Liste neu und verwenden Sie, was es schon gibt, oder wählen Sie eine andere Bezeichnung.",
            "Load the list again and use what exists already, or choose another name.");
    public static final ProblemType REBUILD_RUNNING = ProblemType.of(
            "rebuild-running",
            409,
            "Der Neuaufbau läuft schon",
            "The rebuild is running already",
            "„{0}“ wird gerade neu aufgebaut; es wurde nichts verändert.",
            "\"{0}\" is being built again right now; nothing was changed.",
            "Warten Sie, bis er beendet ist; „GET /api/v1/projections“ zeigt, wie weit er ist.",
            "Wait until it has ended; \"GET /api/v1/projections\" shows how far it is.");
    public static final ProblemType NOT_REBUILT = ProblemType.of(
            "not-rebuilt",
            409,
            "Hier gibt es nichts neu aufzubauen",
            "There is nothing here to build again",
            "„{0}“ trifft Entscheidungen; was entschieden ist, wird nicht noch einmal entschieden.",
            "\"{0}\" takes decisions; what has been decided is not decided once more.",
            "Was stehen geblieben ist, holen Sie mit „POST /api/v1/projections/{name}/replay“ nach.",
            "Catch up with what is parked by \"POST /api/v1/projections/{name}/replay\".");
    public static final ProblemType STILL_RUNNING = ProblemType.of(
            "still-running",
            409,
            "Die erste Anfrage läuft noch",
            "The first request is still running",
            "Eine Anfrage mit demselben Idempotency-Key wird gerade bearbeitet.",
            "A request with the same Idempotency-Key is being worked on.",
            "Wiederholen Sie die Anfrage nach der Zeit in „Retry-After“.",
            "Repeat the request after the time in \"Retry-After\".");
    public static final ProblemType KEY_REUSED = ProblemType.of(
            "idempotency-key-reused",
            422,
            "Der Idempotency-Key wurde schon verwendet",
            "The Idempotency-Key has been used",
            "Unter diesem Schlüssel wurde schon eine andere Anfrage gestellt.",
            "Another request has been made under this key.",
            "Verwenden Sie für jede neue Anfrage einen neuen Schlüssel.",
            "Use a new key for every new request.");
    public static final ProblemType UNAVAILABLE = ProblemType.of(
            "unavailable",
            503,
            "Zurzeit nicht erreichbar",
            "Unavailable for now",
            "Die Datenbank dieses Dienstes antwortet gerade nicht; ob die Anfrage noch gewirkt hat, ist offen.",
            "This service''s database does not answer right now; whether the request took effect is open.",
            "Wiederholen Sie die Anfrage nach der Zeit in „Retry-After“, mit demselben Idempotency-Key: Was schon geschehen ist, geschieht dann kein zweites Mal.",
            "Repeat the request after the time in \"Retry-After\", with the same Idempotency-Key: what has happened then does not happen twice.");
    public static final ProblemType BUSY = ProblemType.of(
            "busy",
            503,
            "Zurzeit zu viele Anfragen dieser Art",
            "Too many requests of this kind for now",
            "Der Dienst hat gerade so viel zu tun, dass diese Anfrage nicht an die Reihe kommt.",
            "The service is so busy right now that this request does not get its turn.",
            "Wiederholen Sie die Anfrage nach der Zeit in „Retry-After“.",
            "Repeat the request after the time in \"Retry-After\".");
    public static final ProblemType DEFECT = ProblemType.of(
            "internal-error",
            500,
            "Unerwarteter Fehler",
            "Unexpected error",
            "Bei uns ist etwas schiefgegangen. Kennung des Vorfalls: {0}.",
            "Something went wrong on our side. Incident: {0}.",
            "Bitte melden Sie die Kennung des Vorfalls an Ihre Administration.",
            "Please report the incident to your administration.");

    /** The kind that a bare status below 500 means where nothing more is known. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> INVALID_REQUEST;
        };
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                INVALID_REQUEST,
                MALFORMED_JSON,
                UNAUTHENTICATED,
                FORBIDDEN,
                NOT_FOUND,
                METHOD_NOT_ALLOWED,
                NOT_ACCEPTABLE,
                PRECONDITION_FAILED,
                PRECONDITION_REQUIRED,
                TOO_LARGE,
                UNSUPPORTED_MEDIA_TYPE,
                UNKNOWN_REFERENCE,
                PERSONAL_DATA,
                DAY_NOT_POSSIBLE,
                WRONG_STATE,
                ALREADY_EXISTS,
                TEXT_WITHDRAWN,
                TAKEN,
                REBUILD_RUNNING,
                NOT_REBUILT,
                STILL_RUNNING,
                KEY_REUSED,
                UNAVAILABLE,
                BUSY,
                DEFECT);
    }
}
