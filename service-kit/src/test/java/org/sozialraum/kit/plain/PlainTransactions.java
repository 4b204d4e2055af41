package org.sozialraum.kit.plain;

import jakarta.enterprise.inject.Vetoed;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.tenant.OfficeSetting;
import org.sozialraum.kit.tenant.Transactions;

/**
 * Transactions as a service has them, without a container: whoever asks for a connection within one gets its own, the
 * youth office is told first, and what was registered is called at the end. A test can stop a thread before it begins.
 */
@Vetoed
public class PlainTransactions extends Transactions {

    private static final class Open {
        private final Connection connection;
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();

        Open(Connection connection) {
            this.connection = connection;
        }
    }

    private final DataSource pool;
    private final ThreadLocal<Open> open = new ThreadLocal<>();
    private volatile Runnable beforeEach = () -> {};

    public PlainTransactions(DataSource pool) {
        this.pool = pool;
    }

    /** Runs in the thread that is about to begin a transaction. */
    public void beforeEach(Runnable action) {
        beforeEach = action;
    }

    public CurrentWork work() {
        return new CurrentWork(null, null);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        beforeEach.run();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Open transaction = new Open(connection);
            open.set(transaction);
            boolean committed = false;
            try {
                OfficeSetting.tell(connection, work().get());
                T result = work.get();
                connection.commit();
                committed = true;
                return result;
            } finally {
                open.remove();
                if (!committed && !connection.isClosed()) {
                    connection.rollback();
                }
                for (Synchronization synchronization : transaction.synchronizations) {
                    synchronization.afterCompletion(committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK);
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void inTheBackground(Runnable work) {
        inOne(() -> {
            work.run();
            return null;
        });
    }

    /** The transaction's connection within one, another one outside. */
    public DataSource database() {
        return proxy(DataSource.class, (method, arguments) -> {
            Open transaction = open.get();
            if (transaction == null || !method.getName().equals("getConnection")) {
                return method.invoke(pool, arguments);
            }
            return proxy(
                    Connection.class,
                    (inner, values) ->
                            inner.getName().equals("close") ? null : inner.invoke(transaction.connection, values));
        });
    }

    public TransactionSynchronizationRegistry registry() {
        return proxy(TransactionSynchronizationRegistry.class, (method, arguments) -> {
            Open transaction = open.get();
            return switch (method.getName()) {
                case "getResource" -> transaction.resources.get(arguments[0]);
                case "putResource" -> transaction.resources.put(arguments[0], arguments[1]);
                case "registerInterposedSynchronization" ->
                    transaction.synchronizations.add((Synchronization) arguments[0]) ? null : null;
                default -> throw new UnsupportedOperationException(method.getName());
            };
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
