package org.sozialraum.kit.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as the role that owns it. Without a pool: it is asked for a connection only while tables are made beside those in
 * use, or a new database is filled.
 */
@Singleton
class OwnersDatabase {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    @Inject
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    @Inject
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    @Inject
    String password;

    DataSource get() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner);
        source.setPassword(password);
        source.setOptions("-c statement_timeout=600000 -c lock_timeout=5000");
        source.setConnectTimeout(5);
        source.setSocketTimeout(660);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        return source;
    }
}
