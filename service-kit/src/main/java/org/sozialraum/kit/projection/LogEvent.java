package org.sozialraum.kit.projection;

import java.time.Instant;
import java.util.UUID;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.Subject;

/**
 * An event as it was read from the log.
 *
 * @param service who published it
 * @param sequence its number within the subject
 * @param position its publication number within the service
 * @param actor pseudonymous id of the account at whose act it happened
 */
public record LogEvent(
        UUID id,
        String service,
        Subject subject,
        long sequence,
        long position,
        String youthOffice,
        Instant time,
        String actor,
        String correlationId,
        DomainEvent data) {}
