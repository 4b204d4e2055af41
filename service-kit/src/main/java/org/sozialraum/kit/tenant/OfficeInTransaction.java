package org.sozialraum.kit.tenant;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs just inside {@code @Transactional} and tells the database, first thing in the transaction, whose data this
 * transaction may see; the setting ends with the transaction. Without it row-level security shows nothing.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class OfficeInTransaction {

    private static final Object DONE = new Object();

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentWork work;

    OfficeInTransaction(DataSource database, TransactionSynchronizationRegistry transaction, CurrentWork work) {
        this.database = database;
        this.transaction = transaction;
        this.work = work;
    }

    @AroundInvoke
    Object tellTheDatabase(InvocationContext call) throws Exception {
        if (transaction.getResource(DONE) == null) {
            set(work.get().youthOffice());
            transaction.putResource(DONE, DONE);
        }
        return call.proceed();
    }

    private void set(String youthOffice) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select set_config('sozialraum.youth_office', ?, true)")) {
            statement.setString(1, youthOffice);
            statement.execute();
        }
    }
}
