package org.sozialraum.verify;

import jakarta.enterprise.inject.Vetoed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.tenant.OfficeSetting;
import org.sozialraum.kit.tenant.Transactions;

/** Transactions without a container, of one thread: whoever asks for a connection within one gets its own. */
@Vetoed
final class OneConnection extends Transactions {

    private final DataSource pool;
    private Connection open;

    OneConnection(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            open = connection;
            try {
                OfficeSetting.tell(connection, new CurrentWork(null, null).get());
                T result = work.get();
                connection.commit();
                return result;
            } finally {
                open = null;
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
    DataSource database() {
        return proxy(
                DataSource.class,
                (method, values) -> open != null && method.getName().equals("getConnection")
                        ? unclosed(open)
                        : method.invoke(pool, values));
    }

    private static Connection unclosed(Connection connection) {
        return proxy(
                Connection.class,
                (method, values) -> method.getName().equals("close") ? null : method.invoke(connection, values));
    }

    private interface Call {
        Object on(java.lang.reflect.Method method, Object[] values) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    try {
                        return call.on(method, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
