package org.sozialraum.kit.plain;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.sozialraum.kit.test.RealParts;

/** A service's database with the kit's tables, one for each test class, reached as the roles that a service has. */
public final class KitDatabase implements AutoCloseable {

    private static final String BOUNDS =
            "-c statement_timeout=10000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=20000";

    private final String name;
    private final String url;
    private final List<AgroalDataSource> pools = new ArrayList<>();

    /** On the server that all tests share. */
    public KitDatabase(String name) {
        this(name, createdOnTheSharedServer(name));
    }

    /** @param url of a database that is there and has the three roles */
    public KitDatabase(String name, String url) {
        this.name = name;
        this.url = url;
        Flyway.configure()
                .dataSource(url, name + "_owner", RealParts.PASSWORD)
                .locations("classpath:db/kit", "classpath:db/kit-test")
                .placeholders(Map.of("app", name + "_app", "background", name + "_background"))
                .load()
                .migrate();
    }

    private static String createdOnTheSharedServer(String name) {
        try {
            RealParts.startServers();
            RealParts.createDatabase(name);
            return RealParts.url(name);
        } catch (IOException | SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public String url() {
        return url;
    }

    public AgroalDataSource app() {
        return pool("app");
    }

    public AgroalDataSource background() {
        return pool("background");
    }

    /** Each connection is a new one, and its end is the end of a socket, as when a process dies. */
    public DataSource unpooled(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(name + "_" + role);
        source.setPassword(RealParts.PASSWORD);
        source.setOptions(BOUNDS);
        return source;
    }

    private AgroalDataSource pool(String role) {
        try {
            AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pooled -> pooled.maxSize(40)
                            .acquisitionTimeout(Duration.ofSeconds(20))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                    .jdbcProperty("options", BOUNDS)
                                    .principal(new NamePrincipal(name + "_" + role))
                                    .credential(new SimplePassword(RealParts.PASSWORD)))));
            pools.add(pool);
            return pool;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** As the superuser, whom row-level security does not bind. */
    public void change(String sql) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The only column of every row, as text. */
    public List<String> column(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public long count(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).getFirst());
    }

    @Override
    public void close() {
        pools.forEach(AgroalDataSource::close);
    }
}
