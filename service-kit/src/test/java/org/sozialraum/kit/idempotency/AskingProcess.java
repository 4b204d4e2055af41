package org.sozialraum.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sozialraum.kit.plain.Mortal;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.plain.PlainTransactions;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.tenant.Work;
import org.sozialraum.kit.test.RealParts;

/**
 * A service that decides one POST under a key, in a process of its own. Before its commit, or after it and before its
 * answer, it says so and waits to be killed.
 */
final class AskingProcess {

    static final String REACHED = "the step is reached";
    static final String BEFORE_COMMIT = "before the commit";
    static final String BEFORE_ANSWER = "before the answer";

    static final String OFFICE = "01060063";

    record Ask(String words) {}

    private AskingProcess() {}

    /** Name and address of the database, key, words, and where to stop. */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[1]);
        database.setUser(arguments[0] + "_app");
        database.setPassword(RealParts.PASSWORD);
        Mortal process = arguments[4].equals(BEFORE_COMMIT)
                ? Mortal.interrupted("commit", 1, AskingProcess::sayItAndWait)
                : Mortal.watching(_ -> {});
        write(process.mortal(database), arguments[2], arguments[3]);
        sayItAndWait();
    }

    /** Decides once, with a note as the effect; the note's id. */
    static UUID write(DataSource source, String key, String words) {
        PlainTransactions transactions = new PlainTransactions(source);
        UUID[] id = new UUID[1];
        as(() -> id[0] =
                once(transactions, key).decide("write", new Ask(words), () -> insert(transactions.database(), words)));
        return id[0];
    }

    static Once once(PlainTransactions transactions, String key) {
        return new Once(
                transactions.work(), transactions, decisions(transactions.database()), headers(key), "a secret");
    }

    static void as(Runnable action) {
        new Work(OFFICE, "somebody", null, null).run(action);
    }

    static UUID insert(DataSource source, String words) {
        UUID id = PlainService.newId();
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("insert into note (id, youth_office, words) values (?, ?, ?)")) {
            statement.setObject(1, id);
            statement.setString(2, OFFICE);
            statement.setString(3, words);
            statement.executeUpdate();
            return id;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static DecisionTable decisions(DataSource source) {
        return new DecisionTable(source, Clock.systemUTC(), new RefusalForm(List.of(new GeneralProblems())));
    }

    static HttpHeaders headers(String key) {
        return (HttpHeaders) Proxy.newProxyInstance(
                AskingProcess.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (self, method, arguments) -> method.getName().equals("getRequestHeader") ? List.of(key) : null);
    }

    private static void sayItAndWait() {
        System.out.println(REACHED);
        try {
            if (System.in.read() < 0) {
                throw new IllegalStateException("nobody tells it to go on");
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
