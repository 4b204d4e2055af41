package org.sozialraum.budget.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** Auszahlungsanordnung: the order to pay out of a commitment. */
@Entity
@DynamicUpdate
@Table(name = "payment_order")
public class PaymentOrder {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "commitment_id")
    public UUID commitmentId;

    @Column(name = "payee_id")
    public UUID payeeId;

    public Money amount;

    @Column(name = "reason_text_id")
    public UUID reasonTextId;

    @Enumerated(EnumType.STRING)
    public PaymentOrderState state;

    @Column(name = "requested_by")
    public String requestedBy;

    @Column(name = "requested_on")
    public LocalDate requestedOn;

    @Column(name = "requested_by_provider")
    public boolean requestedByProvider;

    @Column(name = "certified_by")
    public String certifiedBy;

    @Column(name = "certified_on")
    public LocalDate certifiedOn;

    @Column(name = "authorised_by")
    public String authorisedBy;

    @Column(name = "authorised_on")
    public LocalDate authorisedOn;

    @Column(name = "transmitted_on")
    public LocalDate transmittedOn;

    @Column(name = "rejected_by")
    public String rejectedBy;

    @Column(name = "rejected_on")
    public LocalDate rejectedOn;

    @Column(name = "rejected_reason_text_id")
    public UUID rejectedReasonTextId;

    /** What it holds of its commitment; nothing unless it is under way. */
    public Money reserved;

    /** Schlusszahlung: with it, what the commitment still has open is no longer needed. */
    @Column(name = "final_payment")
    public boolean finalPayment;

    @Column(name = "invoice_reference")
    public String invoiceReference;

    public Integer instalment;

    /** What stands out, as names of {@link Conspicuous} with a comma between them; null where nothing does. */
    public String conspicuous;

    /** The document and day of the last payment that was booked for it. */
    @Column(name = "document_number")
    public String documentNumber;

    @Column(name = "value_date")
    public LocalDate valueDate;

    /** Puts the order where it stands once a payment no longer does: with another payment, or as if it had never been paid. */
    PaymentOrderState fallBack(List<Payment> all) {
        Payment standing = last(all, Payment.State.BOOKED);
        Payment returned = last(all, Payment.State.RETURNED);
        Payment shown = standing != null ? standing : returned;
        documentNumber = shown == null ? null : shown.documentNumber;
        valueDate = shown == null ? null : shown.valueDate;
        if (standing != null) {
            state = PaymentOrderState.EXECUTED;
        } else if (returned != null) {
            state = PaymentOrderState.RETURNED;
        } else if (rejectedOn != null) {
            state = PaymentOrderState.REJECTED;
        } else if (transmittedOn != null) {
            state = PaymentOrderState.TRANSMITTED;
        } else if (authorisedOn != null) {
            state = PaymentOrderState.AUTHORISED;
        } else {
            state = certifiedOn != null ? PaymentOrderState.CERTIFIED : PaymentOrderState.REQUESTED;
        }
        return state;
    }

    private static Payment last(List<Payment> all, Payment.State state) {
        return all.reversed().stream()
                .filter(payment -> payment.state == state)
                .findFirst()
                .orElse(null);
    }
}
