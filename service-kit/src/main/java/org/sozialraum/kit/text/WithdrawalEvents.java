package org.sozialraum.kit.text;

import java.time.LocalDate;
import java.util.UUID;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.kit.problem.ProblemException;

/** How a service tells, in its own topic, that one of its texts was withdrawn. */
public interface WithdrawalEvents {

    /**
     * Looks whether a text may be withdrawn.
     *
     * @throws ProblemException 409 where it has become something else than what somebody wrote
     */
    default void requireWithdrawable(UUID textId) {}

    DomainEvent withdrawn(UUID textId, LocalDate on);
}
