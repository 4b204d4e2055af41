package org.sozialraum.kit.projection;

import jakarta.enterprise.inject.Vetoed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.sozialraum.contract.Topics;

/** A read model: events counted by subject. A test can disturb it, in use and beside. */
@Vetoed
class Counts implements Projection {

    static final String NAME = "counts";
    static final String TOPIC = "test.counts";

    private final DataSource database;
    private final Set<String> tables;
    volatile Consumer<LogEvent> beforeApplying = _ -> {};
    volatile Consumer<LogEvent> beforeRebuilding = _ -> {};

    Counts(DataSource database) {
        this(database, Set.of("counted"));
    }

    Counts(DataSource database, Set<String> tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC, Topics.TEXT);
    }

    @Override
    public boolean acts() {
        return false;
    }

    @Override
    public Set<String> tables() {
        return tables;
    }

    @Override
    public void apply(LogEvent event) {
        (Thread.currentThread().getName().startsWith("rebuild-") ? beforeRebuilding : beforeApplying).accept(event);
        count(event.subject().toString(), null);
    }

    @Override
    public void applyText(UUID id, String salt, String content) {
        count("text/" + id, content);
    }

    private void count(String subject, String content) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into counted as already (youth_office, subject, events, content)
                        values (youth_office_of_transaction(), ?, 1, ?)
                        on conflict (youth_office, subject) do update
                            set events = already.events + 1, content = excluded.content
                        """)) {
            statement.setString(1, subject);
            statement.setString(2, content);
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
