package org.sozialraum.kit.tenant;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Tells the database, first thing in a transaction, whose data this transaction may see; the setting ends with the
 * transaction. Without it row-level security shows nothing.
 */
@Singleton
class OfficeSetting {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentWork work;

    OfficeSetting(DataSource database, TransactionSynchronizationRegistry transaction, CurrentWork work) {
        this.database = database;
        this.transaction = transaction;
        this.work = work;
    }

    void tellTheDatabase() throws SQLException {
        if (transaction.getResource(OfficeSetting.class) != null) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select set_config('sozialraum.youth_office', ?, true)")) {
            statement.setString(1, work.get().youthOffice());
            statement.execute();
        }
        transaction.putResource(OfficeSetting.class, Boolean.TRUE);
    }
}
