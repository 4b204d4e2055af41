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
import org.sozialraum.kit.tenant.CurrentWork;

/** A projection that notes every effect as a row, so that one too many or too few is seen; a test can disturb it. */
@Vetoed
class Effects implements Projection {

    private final String name;
    private final Set<String> topics;
    private final boolean acts;
    private final DataSource database;
    private final CurrentWork work;
    volatile Consumer<LogEvent> beforeApplying = _ -> {};
    volatile Consumer<LogEvent> afterApplying = _ -> {};
    volatile Consumer<String> beforeText = _ -> {};

    Effects(String name, Set<String> topics, boolean acts, DataSource database, CurrentWork work) {
        this.name = name;
        this.topics = topics;
        this.acts = acts;
        this.database = database;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public boolean acts() {
        return acts;
    }

    @Override
    public void apply(LogEvent event) {
        beforeApplying.accept(event);
        note(event.subject().toString(), event.id(), Long.toString(event.sequence()));
        afterApplying.accept(event);
    }

    @Override
    public void applyText(UUID id, String salt, String content) {
        beforeText.accept(content);
        note(Topics.TEXT + "/" + id, null, content == null ? "withdrawn" : content);
    }

    private void note(String subject, UUID event, String what) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into effect (youth_office, projection, subject, event_id, what)"
                                + " values (?, ?, ?, ?, ?)")) {
            statement.setString(1, work.get().youthOffice());
            statement.setString(2, name);
            statement.setString(3, subject);
            statement.setObject(4, event);
            statement.setString(5, what);
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
