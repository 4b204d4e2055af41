package org.sozialraum.kit.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.sozialraum.kit.tenant.Place;

/** Empty tables of a projection, and the views over them, beside those in use; they are gone when it is closed. */
public final class PlaceOfItsOwn implements AutoCloseable {

    private final Connection owner;
    private final Beside beside;

    private PlaceOfItsOwn(Connection owner, Beside beside) {
        this.owner = owner;
        this.beside = beside;
    }

    /**
     * @param owner as the role that owns the tables
     * @param app the name of the application's role
     * @return empty while another one of this projection is open, in any process
     */
    public static Optional<PlaceOfItsOwn> open(DataSource owner, String app, Projection projection)
            throws SQLException {
        Connection connection = owner.getConnection();
        try {
            Beside beside = new Beside(projection, connection, "compare_" + projection.name());
            if (!isMine(connection, beside.place())) {
                connection.close();
                return Optional.empty();
            }
            beside.make(app);
            beside.makeViews(app);
            return Optional.of(new PlaceOfItsOwn(connection, beside));
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    public Place place() {
        return beside.place();
    }

    /** The lock ends with the connection. */
    private static boolean isMine(Connection connection, Place place) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, place.schema());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (owner) {
            beside.drop();
        }
    }
}
