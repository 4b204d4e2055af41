package org.sozialraum.reporting.text;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.sozialraum.contract.ReportingEvent.TextWithdrawn;
import org.sozialraum.kit.text.WithdrawalEvents;

/** Tells of a text's withdrawal in this service's own topic. */
@Singleton
public class WithdrawnTexts implements WithdrawalEvents {

    @Override
    public TextWithdrawn withdrawn(UUID textId, LocalDate on) {
        return new TextWithdrawn(textId, on);
    }
}
