package org.sozialraum.kit.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.TextRef;

/**
 * A service whose every decision can be read from its own events, so that its lost database can be filled again from its own
 * topic. A service that keeps anything else has no such bean, and is restored from a backup.
 */
public interface OwnEvents {

    /** Writes what the service itself keeps of the event, for the youth office of the transaction. */
    void restore(Connection connection, LogEvent event) throws SQLException;

    /** The texts that the event refers to. */
    List<TextRef> texts(DomainEvent event);
}
