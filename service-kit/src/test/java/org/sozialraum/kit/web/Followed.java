package org.sozialraum.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.kit.projection.Projection;
import org.sozialraum.kit.tenant.CurrentWork;

/** What the test service makes of the projects' events; a test can let it not understand one. */
@ApplicationScoped
public class Followed implements Projection {

    public static final String NAME = "followed";

    /** Called before an event is applied. */
    public static volatile Consumer<LogEvent> beforeApplying = _ -> {};

    private final DataSource database;
    private final CurrentWork work;

    Followed(DataSource database, CurrentWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PROJECT);
    }

    @Override
    public boolean acts() {
        return false;
    }

    @Override
    public void apply(LogEvent event) {
        beforeApplying.accept(event);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into effect (youth_office, projection, subject, event_id, what)"
                                + " values (?, ?, ?, ?, ?)")) {
            statement.setString(1, work.get().youthOffice());
            statement.setString(2, NAME);
            statement.setString(3, event.subject().toString());
            statement.setObject(4, event.id());
            statement.setString(5, Long.toString(event.sequence()));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
