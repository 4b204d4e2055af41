package org.sozialraum.budget.overplan;

import static org.sozialraum.document.GermanNotation.day;
import static org.sozialraum.document.GermanNotation.euro;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sozialraum.budget.overplan.OverPlanRequestResource.CoverView;
import org.sozialraum.budget.overplan.OverPlanRequestResource.View;
import org.sozialraum.contract.OverPlanDecider;
import org.sozialraum.contract.OverPlanKind;
import org.sozialraum.contract.OverPlanStep;
import org.sozialraum.document.LocalAuthority;

/**
 * The request as a German sheet with the council paper's signature row; its template is {@code templates/OverPlanSheet.html}.
 *
 * @param kind überplanmäßig or außerplanmäßig
 * @param state a sentence
 * @param end why it was refused or withdrawn; null where it was not
 */
record OverPlanSheet(
        String kind,
        int year,
        String productAccount,
        String space,
        String earmark,
        String amount,
        String reason,
        String whyNotDeferrable,
        List<CoverRow> cover,
        List<Cell> row,
        String state,
        String end)
        implements TemplateInstance {

    /** Where a part of the money comes from. */
    record CoverRow(String productAccount, String of, String amount, String state) {}

    /** A cell of the signature row: the role, and what it did when; empty as long as it did nothing. */
    record Cell(String role, String did, String day) {}

    /**
     * @param authority whose words it speaks
     * @param productAccount of the line that is to get the money
     * @param accounts of each part of the cover
     * @param spaces likewise; null where the cover is external
     */
    static OverPlanSheet of(
            View request,
            LocalAuthority authority,
            String productAccount,
            String space,
            List<String> accounts,
            List<String> spaces) {
        List<CoverRow> cover = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            CoverView part = request.cover().get(i);
            cover.add(new CoverRow(
                    accounts.get(i),
                    spaces.get(i) == null ? "außerhalb der Sozialräume" : spaces.get(i) + ", " + part.earmark(),
                    euro(part.amount()),
                    state(request.state(), part, authority)));
        }
        return new OverPlanSheet(
                request.kind() == OverPlanKind.OVER_PLAN ? "überplanmäßig" : "außerplanmäßig",
                request.year(),
                productAccount,
                space,
                request.earmark(),
                euro(request.amount()),
                request.reason(),
                request.whyNotDeferrable(),
                cover,
                Arrays.stream(OverPlanStep.values())
                        .map(step -> cell(request, step, authority))
                        .toList(),
                state(request, authority),
                request.end() == null ? null : request.end().reason());
    }

    private static Cell cell(View request, OverPlanStep step, LocalAuthority authority) {
        String role = Signatory.of(step, authority).german();
        int signed = request.signatures().size();
        if (step.ordinal() < signed) {
            return new Cell(
                    role,
                    "gezeichnet",
                    day(request.signatures().get(step.ordinal()).on()));
        }
        if (step.ordinal() == signed && request.state() == OverPlanState.REFUSED) {
            return new Cell(role, "abgelehnt", day(request.end().on()));
        }
        return new Cell(role, "", "");
    }

    private static String state(OverPlanState state, CoverView part, LocalAuthority authority) {
        if (part.budgetLineId() == null) {
            return authority.byCoSigner() + (part.confirmed() ? " bestätigt" : " noch nicht bestätigt");
        }
        return switch (state) {
            case REQUESTED, FOR_COUNCIL -> "vorgemerkt";
            case GRANTED -> "abgegeben";
            case REFUSED, WITHDRAWN -> "wieder frei";
        };
    }

    private static String state(View request, LocalAuthority authority) {
        return switch (request.state()) {
            case REQUESTED -> "Im Zeichnungslauf. Die Mittel stehen noch nicht zur Verfügung.";
            case FOR_COUNCIL ->
                "Gezeichnet. Über diesen Betrag entscheidet " + authority.council()
                        + "; die Mittel stehen noch nicht zur Verfügung.";
            case GRANTED ->
                request.decidedBy() == OverPlanDecider.MAYOR
                        ? "Bewilligt am " + day(request.decidedOn()) + " " + authority.byMayor() + "."
                        : "Bewilligt am " + day(request.decidedOn()) + " durch Beschluss "
                                + request.resolution().number() + " ("
                                + request.resolution().committee() + ").";
            case REFUSED -> "Abgelehnt am " + day(request.end().on()) + ". Die Deckung ist wieder frei.";
            case WITHDRAWN -> "Zurückgenommen am " + day(request.end().on()) + ". Die Deckung ist wieder frei.";
        };
    }
}
