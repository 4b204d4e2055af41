package org.sozialraum.reporting.figure;

import static org.sozialraum.reporting.figure.Counting.AS_DECIDED;
import static org.sozialraum.reporting.figure.Counting.AT_YEARS_END;
import static org.sozialraum.reporting.figure.Counting.BUDGET_YEAR;
import static org.sozialraum.reporting.figure.Counting.BY_DAY;
import static org.sozialraum.reporting.figure.Counting.BY_MONTHS_END;
import static org.sozialraum.reporting.figure.Unit.COUNT;
import static org.sozialraum.reporting.figure.Unit.EUR;
import static org.sozialraum.reporting.figure.Unit.PERCENT;
import static org.sozialraum.reporting.figure.Unit.PERSONS;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kennzahl: every number of the report is one of these, and each is defined here only: where it stands, what it means, in
 * which unit, and the sum of which entries it is.
 */
public enum Figure {
    PLAN(
            EUR,
            BUDGET_YEAR,
            "Ansatz",
            "plan",
            "Was die Beschlüsse für das Jahr vorsehen.",
            "What the resolutions grant for the year.",
            sum(Quantity.PLAN),
            money("plan")),
    APPROPRIATED(
            EUR,
            BUDGET_YEAR,
            "bereitgestellt",
            "appropriated",
            "Ansatz + Nachträge + über- und außerplanmäßig bewilligt + aus dem Vorjahr übertragen + Umschichtungen zu"
                    + " + Rückflüsse aus Vorjahren − Umschichtungen ab − als Deckung abgegeben − in das Folgejahr"
                    + " übertragen − Abgang am Jahresende.",
            "Plan + supplements + over-plan grants + carried in + transfers in + late returns − transfers out − cover given"
                    + " − carried out − lapsed.",
            sum(Quantity.APPROPRIATED),
            money("appropriated")),
    SUPPLEMENTS(
            EUR,
            BUDGET_YEAR,
            "Nachträge",
            "supplements",
            "Was Nachtragshaushalte hinzufügten, abzüglich ihrer Kürzungen.",
            "What supplementary budgets added, less what they cut.",
            sum(Quantity.SUPPLEMENTS),
            money("supplements")),
    OVER_PLAN(
            EUR,
            BUDGET_YEAR,
            "über- und außerplanmäßig bewilligt",
            "over-plan grants",
            "Über- und außerplanmäßige Bewilligungen, über die entschieden ist.",
            "Over-plan and off-plan grants that were decided.",
            sum(Quantity.OVER_PLAN),
            money("overPlan")),
    CARRIED_IN(
            EUR,
            BUDGET_YEAR,
            "aus dem Vorjahr übertragen",
            "carried in",
            "Was beim Abschluss des Vorjahrs hierher überging: Haushaltsreste, und Mittelbindungen mit ihrem Geld.",
            "What the closing of the year before moved here: what was left over, and commitments with their money.",
            sum(Quantity.CARRIED_IN),
            money("carriedIn")),
    TRANSFERRED_IN(
            EUR,
            BUDGET_YEAR,
            "Umschichtungen zu",
            "transfers in",
            "Was von anderen Ansätzen desselben Produktkontos hierher kam.",
            "What came from other lines of the same product account.",
            sum(Quantity.TRANSFERRED_IN),
            money("transfersIn")),
    LATE_RETURNS(
            EUR,
            BUDGET_YEAR,
            "Rückflüsse aus Vorjahren",
            "late returns",
            "Auszahlungen abgeschlossener Jahre, die die Bank zurückgab oder die storniert wurden; sie sind hier neu"
                    + " bereitgestellt und gebunden.",
            "Payments of closed years that the bank sent back or that were reversed; appropriated and committed anew.",
            sum(Quantity.LATE_RETURNS),
            money("lateReturns")),
    TRANSFERRED_OUT(
            EUR,
            BUDGET_YEAR,
            "Umschichtungen ab",
            "transfers out",
            "Was an andere Ansätze desselben Produktkontos ging.",
            "What went to other lines of the same product account.",
            sum(Quantity.TRANSFERRED_OUT),
            money("transfersOut")),
    COVER_GIVEN(
            EUR,
            BUDGET_YEAR,
            "als Deckung abgegeben",
            "cover given",
            "Was als Deckung einer über- oder außerplanmäßigen Ausgabe abging.",
            "What left as the cover of an over-plan request that was granted.",
            sum(Quantity.COVER_GIVEN),
            money("coverGiven")),
    CARRIED_OUT(
            EUR,
            BUDGET_YEAR,
            "in das Folgejahr übertragen",
            "carried out",
            "Was beim Abschluss des Jahres in das folgende überging: Haushaltsreste, und Mittelbindungen mit ihrem Geld.",
            "What the closing of the year moved into the next: what was left over, and commitments with their money.",
            sum(Quantity.CARRIED_OUT),
            money("carriedOut")),
    LAPSED(
            EUR,
            BUDGET_YEAR,
            "Abgang am Jahresende",
            "lapsed",
            "Was beim Abschluss des Jahres übrig war und nicht übertragen werden darf.",
            "What the closing of the year left over and did not carry over.",
            sum(Quantity.LAPSED),
            money("lapsed")),
    BLOCKED(
            EUR,
            BUDGET_YEAR,
            "gesperrt",
            "blocked",
            "Was wegen einer Haushaltssperre zurzeit nicht ausgegeben werden darf.",
            "What may not be spent for now because of a block.",
            sum(Quantity.BLOCKED),
            money("blocked")),
    RESERVED(
            EUR,
            BUDGET_YEAR,
            "als Deckung reserviert",
            "reserved",
            "Was als Deckung einer über- oder außerplanmäßigen Ausgabe zurückgelegt ist, über die noch nicht entschieden ist.",
            "Cover of over-plan requests that are not decided yet.",
            sum(Quantity.RESERVED),
            money("reserved")),
    COMMITTED(
            EUR,
            BUDGET_YEAR,
            "gebunden",
            "committed",
            "Bewilligt und noch nicht ausgezahlt.",
            "The open part of commitments.",
            sum(Quantity.COMMITTED),
            moneyAndProject("committed")),
    PAID(
            EUR,
            BUDGET_YEAR,
            "ausgezahlt",
            "paid",
            "Was ausgezahlt wurde, ohne was die Bank zurückgab.",
            "What was paid, without what the bank sent back.",
            sum(Quantity.PAID),
            moneyAndProject("paid")),
    REPAID(
            EUR,
            BUDGET_YEAR,
            "zurückgezahlt",
            "repaid",
            "Was Träger zurückgezahlt haben.",
            "What providers paid back.",
            sum(Quantity.REPAID),
            moneyAndProject("repaid")),
    AVAILABLE(
            EUR,
            BUDGET_YEAR,
            "verfügbar",
            "available",
            "Bereitgestellt − gesperrt − reserviert − gebunden − ausgezahlt + zurückgezahlt.",
            "Appropriated − blocked − reserved − committed − paid + repaid.",
            new Sum(
                    EnumSet.of(Quantity.APPROPRIATED, Quantity.REPAID),
                    EnumSet.of(Quantity.BLOCKED, Quantity.RESERVED, Quantity.COMMITTED, Quantity.PAID)),
            money("available")),
    UNRESOLVED(
            EUR,
            BUDGET_YEAR,
            "ungeklärt",
            "unresolved",
            "Was die Finanzbuchhaltung auszahlte, ohne dass dafür Mittel gebunden waren, und was noch niemand gedeckt hat."
                    + " Es ist in den verfügbaren Mitteln nicht abgezogen.",
            "What the finance system paid without cover, until somebody covers it; it stands outside of what is available.",
            sum(Quantity.UNRESOLVED),
            money("unresolved")),
    PAID_BY_MONTH(
            EUR,
            BY_MONTHS_END,
            "bis zum Ende des Monats ausgezahlt",
            "paid by the end of the month",
            "Was bis dahin ausgezahlt war, ohne was die Bank zurückgab.",
            "What had been paid by then, without what the bank sent back.",
            sum(Quantity.PAID),
            months("paid")),
    REPAID_BY_MONTH(
            EUR,
            BY_MONTHS_END,
            "bis zum Ende des Monats zurückgezahlt",
            "repaid by the end of the month",
            "Was Träger bis dahin zurückgezahlt hatten.",
            "What providers had paid back by then.",
            sum(Quantity.REPAID),
            months("repaid")),
    COMMITTED_BY_MONTH(
            EUR,
            BY_MONTHS_END,
            "am Ende des Monats gebunden",
            "committed at the end of the month",
            "Was da bewilligt und noch nicht ausgezahlt war.",
            "The open part of commitments at that time.",
            sum(Quantity.COMMITTED),
            months("committed")),
    HELD_BACK_BY_MONTH(
            EUR,
            BY_MONTHS_END,
            "am Ende des Monats gesperrt oder als Deckung reserviert",
            "held back at the end of the month",
            "Was da wegen einer Haushaltssperre oder als Deckung einer noch nicht entschiedenen über- oder"
                    + " außerplanmäßigen Ausgabe nicht ausgegeben werden durfte.",
            "What could not be spent then because of a block, or as cover of an over-plan request that was not decided.",
            new Sum(EnumSet.of(Quantity.BLOCKED, Quantity.RESERVED), EnumSet.noneOf(Quantity.class)),
            months("heldBack")),
    AVAILABLE_BY_MONTH(
            EUR,
            BY_MONTHS_END,
            "am Ende des Monats verfügbar",
            "available at the end of the month",
            "Was bis dahin bereitgestellt war − gesperrt − reserviert − gebunden − ausgezahlt + zurückgezahlt.",
            "What had been appropriated by then − blocked − reserved − committed − paid + repaid.",
            AVAILABLE.sum,
            months("available")),
    GRANTED(
            EUR,
            AS_DECIDED,
            "Betrag je Sozialraum",
            "amount per social space",
            "Was der Beschluss jedem Sozialraum im Jahr gewährt.",
            "What the resolution grants each social space in the year.",
            sum(Quantity.GRANTED),
            List.of("resolutions.{resolution}.amountPerSocialSpace")),
    GRANTED_TO_EARMARK(
            EUR,
            AS_DECIDED,
            "Betrag der Zweckbindung",
            "amount of the earmark",
            "Der Teil davon, der für diesen Zweck bestimmt ist.",
            "The part of it that is meant for this purpose.",
            sum(Quantity.GRANTED_TO_EARMARK),
            List.of("resolutions.{resolution}.earmarks.{earmark}.amount")),
    LINES_AS_GRANTED(
            COUNT,
            BUDGET_YEAR,
            "Haushaltsansätze wie beschlossen",
            "budget lines as granted",
            "Sozialräume, deren Ansatz genau so hoch ist wie der beschlossene Betrag.",
            "Social spaces whose plan is just the amount granted.",
            sum(Quantity.LINES),
            List.of("resolutions.{resolution}.linesAsGranted")),
    REQUESTED(
            EUR,
            AT_YEARS_END,
            "beantragt",
            "requested",
            "Was für das Projekt beantragt ist; es steht in dem Jahr, für das beantragt wurde. Was davon für ein weiteres Jahr"
                    + " bewilligt wurde, steht dort unter gebunden und ausgezahlt.",
            "What the applicant asks for, in the year that it was asked for; what was approved of it for a further year stands"
                    + " there as committed and paid.",
            sum(Quantity.REQUESTED),
            List.of("projectList.{project}.requested")),
    PROJECTS_OF_YEAR(
            COUNT,
            AT_YEARS_END,
            "Projekte",
            "projects",
            "Projekte, die für das Jahr beantragt oder bewilligt sind, in welchem Stand auch immer.",
            "Projects that were applied for or approved for the year, whatever their state.",
            sum(Quantity.PROJECTS),
            told("projectWork.total.projects")),
    PROJECTS(
            COUNT,
            AT_YEARS_END,
            "Projekte nach ihrem Stand",
            "projects by state",
            "Projekte, die für das Jahr beantragt oder bewilligt sind, nach ihrem Stand.",
            "Projects that were applied for or approved for the year, by their state.",
            sum(Quantity.PROJECTS),
            told("projects.{state}")),
    PROJECTS_BY_TOPIC(
            COUNT,
            AT_YEARS_END,
            "Projekte nach Thema",
            "projects by topic",
            "Projekte des Jahres mit diesem Thema; zusammengeführte Themen zählen als eines.",
            "Projects of the year with this topic; merged topics count as one.",
            sum(Quantity.PROJECTS),
            told("projectWork.topics.{topic}.projects")),
    PROJECTS_BY_TARGET_GROUP(
            COUNT,
            AT_YEARS_END,
            "Projekte nach Zielgruppe",
            "projects by target group",
            "Projekte des Jahres, die für diese Zielgruppe gedacht sind.",
            "Projects of the year that are meant for this group.",
            sum(Quantity.PROJECTS),
            told("projectWork.targetGroups.{targetGroup}.projects")),
    PROJECTS_BY_VOICES(
            COUNT,
            AT_YEARS_END,
            "Projekte nach Sichtweise",
            "projects by voices",
            "Projekte des Jahres nach der Sichtweise, auf die sie zurückgehen; jedes zählt einmal."
                    + " Familien sind Kinder, Jugendliche, Eltern und Familien.",
            "Projects of the year by whose voice they go back to, each once. Families are children, young people, parents"
                    + " and families.",
            sum(Quantity.PROJECTS),
            told("voices.{voices}.projects")),
    FINISHED(
            COUNT,
            BY_DAY,
            "beendet",
            "finished",
            "Projekte, die im Jahr abgeschlossen oder abgebrochen wurden.",
            "Projects that became COMPLETED or DISCONTINUED in the year.",
            sum(Quantity.FINISHED),
            join(finished("finished"), told("projectWork.total.finished"))),
    SUCCEEDED(
            COUNT,
            BY_DAY,
            "mit Erfolg",
            "succeeded",
            "Beendete Projekte mit dem Gesamtergebnis „Erfolg“.",
            "Finished projects with the overall result SUCCESS.",
            sum(Quantity.SUCCEEDED),
            join(finished("succeeded"), told("projectWork.total.succeeded"))),
    SUCCESS_RATE(
            PERCENT,
            BY_DAY,
            "Erfolgsquote",
            "rate of success",
            "Der Anteil der beendeten Projekte, die Erfolg hatten; unter fünf beendeten wird keiner angegeben.",
            "Succeeded by finished; none is given where fewer than five were finished.",
            new Sum(Set.of(), Set.of()),
            finished("successRate.percent")),
    SUCCESS_RATE_AT_LEAST(
            PERCENT,
            BY_DAY,
            "Spanne von",
            "interval from",
            "Die untere Grenze des exakten 95-%-Bereichs der Erfolgsquote (Clopper-Pearson).",
            "The lower bound of the exact 95 % interval of the rate of success (Clopper-Pearson).",
            new Sum(Set.of(), Set.of()),
            finished("successRate.from")),
    SUCCESS_RATE_AT_MOST(
            PERCENT,
            BY_DAY,
            "bis",
            "interval to",
            "Die obere Grenze dieses Bereichs.",
            "The upper bound of that interval.",
            new Sum(Set.of(), Set.of()),
            finished("successRate.to")),
    SUCCESSES(
            COUNT,
            BY_DAY,
            "Erfolge nach Ursache",
            "successes by cause",
            "Festgehaltene Erfolge mit dieser Ursache.",
            "Successes that were recorded with this cause.",
            sum(Quantity.SUCCESSES),
            told("causes.{cause}.successes")),
    DIFFICULTIES(
            COUNT,
            BY_DAY,
            "Schwierigkeiten nach Ursache",
            "difficulties by cause",
            "Festgehaltene Schwierigkeiten mit dieser Ursache.",
            "Difficulties that were recorded with this cause.",
            sum(Quantity.DIFFICULTIES),
            told("causes.{cause}.difficulties")),
    MEASURES(
            COUNT,
            BY_DAY,
            "Maßnahmen",
            "measures",
            "Maßnahmen, die stattfanden.",
            "Measures that were held.",
            sum(Quantity.MEASURES),
            join(measures("count"), workOn("measures"))),
    PARTICIPATIONS(
            PERSONS,
            BY_DAY,
            "Teilnahmen",
            "participations",
            "Wer an Maßnahmen teilnahm; wer mehrmals teilnahm, zählt mehrmals.",
            "Who took part in measures; who came twice counts twice.",
            sum(Quantity.PARTICIPATIONS),
            measures("participants")),
    REACHED(
            PERSONS,
            BY_DAY,
            "Erreichte nach Gruppe",
            "reached by group",
            "Wie viele dieser Gruppe an Maßnahmen teilnahmen, soweit nach Gruppen gezählt wurde; wer mehrmals teilnahm,"
                    + " zählt mehrmals.",
            "How many of this group took part in measures, as far as groups were counted; who came twice counts twice.",
            sum(Quantity.REACHED),
            told("projectWork.reached.{group}")),
    FOLLOWED_UP(
            COUNT,
            BY_DAY,
            "nachgefragt",
            "followed up",
            "Beendete Projekte, bei denen mindestens ein Jahr nach ihrem Ende nachgefragt wurde, was aus ihnen geworden ist.",
            "Projects of which somebody asked a year or more after their end what became of them.",
            sum(Quantity.FOLLOWED_UP),
            told("projectWork.followUps.asked")),
    STILL_RUNNING(
            COUNT,
            BY_DAY,
            "laufen weiter",
            "still running",
            "Von diesen die, die ohne die Förderung weiterlaufen.",
            "Those of them that still ran, without the money.",
            sum(Quantity.STILL_RUNNING),
            told("projectWork.followUps.stillRunning")),
    STILL_RUN_WITH_FAMILIES(
            COUNT,
            BY_DAY,
            "Familien helfen weiter mit",
            "families still help",
            "Von den weiterlaufenden die, bei denen Familien mithelfen.",
            "Those still running that families help to run.",
            sum(Quantity.STILL_RUN_WITH_FAMILIES),
            told("projectWork.followUps.familiesHelp")),
    FAMILY_CENTRE_POSTS(
            PERCENT,
            AT_YEARS_END,
            "Stellen der Familienzentren",
            "posts of family centres",
            "Was die Familienzentren an Stellen haben, in Prozent einer vollen Stelle: 50 ist eine halbe.",
            "What the family centres have in per cent of a post: 50 is half a post.",
            sum(Quantity.FAMILY_CENTRE_POSTS),
            network("familyCentrePosts")),
    SPACES_WITH_HALF_A_POST(
            COUNT,
            AT_YEARS_END,
            "Sozialräume mit mindestens einer halben Stelle",
            "social spaces with at least half a post",
            "Sozialräume, deren Familienzentren zusammen mindestens 50 Prozent einer vollen Stelle haben.",
            "Social spaces whose family centres together have at least 50 per cent of a post.",
            sum(Quantity.SPACES_WITH_HALF_A_POST),
            network("spacesWithHalfAPost")),
    SPACES_WITH_MODEL(
            COUNT,
            AT_YEARS_END,
            "Sozialräume mit dieser Organisation",
            "social spaces with this model",
            "Sozialräume, deren Netzwerkarbeit so organisiert ist.",
            "Social spaces in which network work is organised like this.",
            sum(Quantity.SPACES_WITH_MODEL),
            List.of("networkModels.{model}.socialSpaces", "yearsBefore.{year}.networkModels.{model}.socialSpaces")),
    MEETINGS(
            COUNT,
            BY_DAY,
            "Netzwerktreffen",
            "network meetings",
            "Netzwerktreffen, die stattfanden.",
            "Network meetings that were held.",
            sum(Quantity.MEETINGS),
            network("meetings")),
    NEEDS_LOOKED_AT(
            COUNT,
            BY_DAY,
            "Bedarfe beraten",
            "needs looked at",
            "Bedarfe, über die Netzwerktreffen berieten; jeder zählt einmal im Jahr, auch wenn es mehrere Treffen waren.",
            "Needs that network meetings looked at, each once a year however many meetings it were.",
            sum(Quantity.NEEDS_LOOKED_AT),
            network("needsLookedAt")),
    NEEDS_TAKEN_UP(
            COUNT,
            BY_DAY,
            "davon aufgegriffen",
            "taken up",
            "Bedarfe, die ein Netzwerktreffen aufgriff; jeder zählt einmal im Jahr.",
            "Needs that a network meeting took up, each once a year.",
            sum(Quantity.NEEDS_TAKEN_UP),
            network("needsTakenUp")),
    NEEDS_OPEN(
            COUNT,
            AT_YEARS_END,
            "noch offen",
            "still open",
            "Bedarfe, die bis dahin genannt und nicht abgeschlossen waren; zusammengeführte zählen als einer.",
            "Needs that had been voiced by then and were not closed; merged ones count as one.",
            sum(Quantity.NEEDS_OPEN),
            join(network("needsOpen"), told("projectWork.topics.{topic}.needsOpen"))),
    NEEDS_OPEN_BY_AGE(
            COUNT,
            AT_YEARS_END,
            "noch offen, nach dem Zeitpunkt der Nennung",
            "still open, by when they were voiced",
            "Diese Bedarfe danach, wann sie genannt wurden: in der zweiten oder ersten Hälfte des Berichtsjahres, im Jahr davor"
                    + " oder früher; bei zusammengeführten zählt der früheste.",
            "These needs by when they were voiced: in the second or first half of the report's year, in the year before, or"
                    + " earlier; of merged ones the earliest counts.",
            sum(Quantity.NEEDS_OPEN),
            network("needsOpenByAge.{age}")),
    PEER_CONSULTATIONS(
            COUNT,
            BY_DAY,
            "Kollegiale Beratungen",
            "peer consultations",
            "Kollegiale Beratungen, die stattfanden.",
            "Peer consultations that were held.",
            sum(Quantity.PEER_CONSULTATIONS),
            network("peerConsultations")),
    CASES(
            PERSONS,
            BY_DAY,
            "Fälle",
            "cases",
            "Fälle, die in Kollegialen Beratungen besprochen wurden; mehr ist von ihnen nicht bekannt.",
            "Cases of the peer consultations; nothing else of them is known.",
            sum(Quantity.CASES),
            network("cases")),
    COOPERATION_ATTEMPTS(
            COUNT,
            BY_DAY,
            "Kooperationsversuche",
            "attempts to co-operate",
            "Versuche, einen Partner zu gewinnen.",
            "Attempts to win a partner.",
            sum(Quantity.COOPERATION_ATTEMPTS),
            network("cooperationAttempts")),
    OFFERS_OPENED(
            COUNT,
            BY_DAY,
            "neue Angebote",
            "new offers",
            "Angebote, die auf die Karte der Angebote kamen.",
            "Offers that came on the map.",
            sum(Quantity.OFFERS_OPENED),
            network("offersOpened")),
    OFFERS_ENDED(
            COUNT,
            BY_DAY,
            "beendete Angebote",
            "ended offers",
            "Angebote, die endeten.",
            "Offers that ended.",
            sum(Quantity.OFFERS_ENDED),
            network("offersEnded")),
    INVITED(
            COUNT,
            BY_DAY,
            "eingeladen",
            "invited",
            "Wie oft eine Einrichtung zu Netzwerktreffen eingeladen war.",
            "How often an organisation was invited to network meetings.",
            sum(Quantity.INVITED),
            attendance("invited")),
    PRESENT(
            COUNT,
            BY_DAY,
            "anwesend",
            "present",
            "Wie oft sie kam, mit oder ohne Einladung.",
            "How often it came, invited or not.",
            sum(Quantity.PRESENT),
            attendance("present")),
    MISSED(
            COUNT,
            BY_DAY,
            "gefehlt",
            "missed",
            "Wie oft sie eingeladen war und nicht kam.",
            "How often it was invited and did not come.",
            sum(Quantity.MISSED),
            attendance("missed"));

    /** The entries of which quantities a figure adds, and of which it takes away. */
    public record Sum(Set<Quantity> plus, Set<Quantity> minus) {}

    /** Two figures that make a rate. */
    public record Ratio(Figure numerator, Figure denominator) {}

    private final Unit unit;
    private final Counting counting;
    private final Bilingual title;
    private final Bilingual definition;
    private final Sum sum;
    private final List<String> paths;

    Figure(
            Unit unit,
            Counting counting,
            String germanName,
            String englishName,
            String germanDefinition,
            String englishDefinition,
            Sum sum,
            List<String> paths) {
        this.unit = unit;
        this.counting = counting;
        this.title = new Bilingual(germanName, englishName);
        this.definition = new Bilingual(germanDefinition, englishDefinition);
        this.sum = sum;
        this.paths = paths;
    }

    public Unit unit() {
        return unit;
    }

    public Counting counting() {
        return counting;
    }

    /** What it is called where it is shown. */
    public Bilingual title() {
        return title;
    }

    public Bilingual definition() {
        return definition;
    }

    /** Of no quantity where the figure is a rate. */
    public Sum sum() {
        return sum;
    }

    /** Empty where the figure is a sum. */
    public Optional<Ratio> ratio() {
        return sum.plus().isEmpty() ? Optional.of(new Ratio(SUCCEEDED, FINISHED)) : Optional.empty();
    }

    /** Where it stands in the report's JSON; what stands in braces is told by {@link FigurePath}. */
    public List<String> paths() {
        return paths;
    }

    private static Sum sum(Quantity quantity) {
        return new Sum(EnumSet.of(quantity), EnumSet.noneOf(Quantity.class));
    }

    /** For the city and for each social space, in the report's year and in the years before. */
    private static List<String> told(String path) {
        return List.of(
                path,
                "socialSpaces.{space}." + path,
                "yearsBefore.{year}." + path,
                "socialSpaces.{space}.yearsBefore.{year}." + path);
    }

    /** Altogether and of each earmark. */
    private static List<String> money(String name) {
        return join(told("money." + name), told("earmarks.{earmark}.money." + name));
    }

    private static List<String> months(String name) {
        return told("months.{month}." + name);
    }

    private static List<String> moneyAndProject(String name) {
        return join(money(name), "projectList.{project}." + name);
    }

    private static List<String> finished(String name) {
        return Stream.of(
                        told("voices.{voices}." + name),
                        told("familiesHelpToRun.{familiesHelp}." + name),
                        List.of("networkModels.{model}." + name, "yearsBefore.{year}.networkModels.{model}." + name))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> measures(String name) {
        return join(told("measures." + name), "projectList.{project}.measures." + name);
    }

    /** Of the projects with a topic, and for a group. */
    private static List<String> workOn(String name) {
        return join(told("projectWork.topics.{topic}." + name), told("projectWork.targetGroups.{targetGroup}." + name));
    }

    static List<String> network(String name) {
        return List.of(
                "networkWork.total." + name,
                "networkWork.socialSpaces.{space}.figures." + name,
                "yearsBefore.{year}.networkWork." + name,
                "socialSpaces.{space}.yearsBefore.{year}.networkWork." + name,
                "networkModels.{model}.networkWork." + name,
                "yearsBefore.{year}.networkModels.{model}.networkWork." + name);
    }

    private static List<String> attendance(String name) {
        return Stream.of("attendance.{organisation}." + name, "attendanceByKind.{kind}." + name)
                .flatMap(who -> Stream.of(
                        "networkWork." + who,
                        "networkWork.socialSpaces.{space}." + who,
                        "yearsBefore.{year}." + who,
                        "socialSpaces.{space}.yearsBefore.{year}." + who))
                .toList();
    }

    private static List<String> join(List<String> paths, String further) {
        return join(paths, List.of(further));
    }

    private static List<String> join(List<String> paths, List<String> further) {
        return Stream.concat(paths.stream(), further.stream()).toList();
    }
}
