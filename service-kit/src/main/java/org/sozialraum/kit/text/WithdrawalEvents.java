package org.sozialraum.kit.text;

import java.time.LocalDate;
import java.util.UUID;
import org.sozialraum.contract.DomainEvent;

/** How a service tells, in its own topic, that one of its texts was withdrawn. */
public interface WithdrawalEvents {
    DomainEvent withdrawn(UUID textId, LocalDate on);
}
