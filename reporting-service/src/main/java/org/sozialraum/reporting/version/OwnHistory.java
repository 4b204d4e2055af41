package org.sozialraum.reporting.version;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.ReportingEvent.AnnualReportDrafted;
import org.sozialraum.contract.ReportingEvent.OfReport;
import org.sozialraum.contract.ReportingEvent.ReportCommented;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.kit.projection.OwnEvents;

/** Of this service's own events the versions are rows; comments are the events themselves. Nothing else is kept here. */
@Singleton
public class OwnHistory implements OwnEvents {

    @Override
    public void restore(Connection connection, LogEvent event) throws SQLException {
        if (event.data() instanceof OfReport report) {
            VersionTables.write(connection, event.id(), event.actor(), report);
        }
    }

    @Override
    public List<TextRef> texts(DomainEvent event) {
        return switch (event) {
            case ReportCommented commented -> List.of(commented.text());
            case AnnualReportDrafted drafted when drafted.reason() != null -> List.of(drafted.reason());
            default -> List.of();
        };
    }
}
