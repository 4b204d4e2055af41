package org.sozialraum.budget.payment;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.sozialraum.budget.payment.PaymentOrderResource.View;
import org.sozialraum.contract.Money;
import org.sozialraum.document.LocalAuthority;

/**
 * The payment order as a German page; its template is {@code templates/PaymentOrderPage.html}.
 *
 * @param keyName what the official key of the youth office is called
 * @param space the social space of the budget line
 * @param state a sentence
 */
record PaymentOrderPage(
        View order,
        String keyName,
        String space,
        String resolution,
        String earmark,
        String payee,
        List<Step> steps,
        List<Paid> payments,
        String state)
        implements TemplateInstance {

    /** Who acts by which role, and on which day; null as long as nobody did. */
    record Step(String act, String role, LocalDate on) {}

    /** What the finance system reported. */
    record Paid(String document, LocalDate valueDate, Money amount, String state) {}

    static PaymentOrderPage of(
            View order, String space, String resolution, String earmark, String payee, boolean requestedByProvider) {
        return new PaymentOrderPage(
                order,
                LocalAuthority.of(order.youthOffice()).keyName(),
                space,
                resolution,
                earmark,
                payee,
                List.of(
                        new Step("Angefordert", requestedByProvider ? "Träger" : "Jugendamt", order.requestedOn()),
                        new Step(
                                "Sachlich und rechnerisch richtig",
                                "Fachbereichs- oder Amtsleitung",
                                order.certifiedOn()),
                        new Step("Angeordnet", "Amtsleitung, zur Anordnung befugt", order.authorisedOn())),
                order.payments().stream()
                        .map(payment -> new Paid(
                                payment.documentNumber(),
                                payment.valueDate(),
                                payment.amount(),
                                state(payment.state())))
                        .toList(),
                state(order));
    }

    private static String state(Payment.State state) {
        return switch (state) {
            case BOOKED -> "gebucht";
            case RETURNED -> "von der Bank zurückgekommen";
            case REVERSED -> "storniert";
        };
    }

    private static String state(View order) {
        return switch (order.state()) {
            case REQUESTED -> "Angefordert. Die Auszahlung ist noch nicht bescheinigt.";
            case CERTIFIED -> "Bescheinigt. Die Auszahlung ist noch nicht angeordnet.";
            case AUTHORISED -> "Angeordnet. Die Finanzbuchhaltung zahlt den Betrag aus.";
            case TRANSMITTED -> "Angeordnet und der Finanzbuchhaltung übergeben.";
            case EXECUTED -> "Ausgezahlt.";
            case REJECTED -> "Zurückgewiesen. Der Betrag wird nicht ausgezahlt.";
            case RETURNED -> "Ausgezahlt und von der Bank zurückgekommen.";
        };
    }
}
