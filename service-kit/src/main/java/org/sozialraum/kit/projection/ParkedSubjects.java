package org.sozialraum.kit.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What waits for a mend, of the youth office that asks. */
@ApplicationScoped
public class ParkedSubjects {

    private final DataSource database;

    ParkedSubjects(DataSource database) {
        this.database = database;
    }

    /**
     * A subject that stands still.
     *
     * @param reason why its first waiting event cannot be applied
     * @param events how many of its events wait
     */
    public record ParkedSubject(String subject, String reason, long events, Instant since) {}

    /** The parked subjects of a projection in the order in which they stopped, no more than so many. */
    @Transactional
    public List<ParkedSubject> of(String projection, int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select subject, (array_agg(reason order by sequence, parked_at))[1], count(*), min(parked_at)
                        from parked_event where projection = ?
                        group by subject order by min(parked_at), subject limit ?
                        """)) {
            statement.setString(1, projection);
            statement.setInt(2, atMost);
            try (ResultSet row = statement.executeQuery()) {
                List<ParkedSubject> parked = new ArrayList<>();
                while (row.next()) {
                    parked.add(new ParkedSubject(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()));
                }
                return parked;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** How many subjects of a projection are parked, and how many events wait with them. */
    public record Count(long subjects, long events) {}

    @Transactional
    public Count count(String projection) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(distinct subject), count(*) from parked_event where projection = ?")) {
            statement.setString(1, projection);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Count(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
