package org.sozialraum.ledger;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.KafkaException;

/**
 * The check as a program of its own, for wherever budget-service runs; it reads the same environment variables. It ends with
 * 0 when all is as it was written, 1 when something is not, and 2 when it could not be checked.
 */
public final class LedgerCheckProgram {

    public static final int WHOLE = 0;
    public static final int BROKEN = 1;
    public static final int NOT_CHECKED = 2;

    private LedgerCheckProgram() {}

    public static void main(String[] arguments) {
        System.exit(run(System::getenv, System.out, System.err));
    }

    static int run(UnaryOperator<String> environment, PrintStream out, PrintStream err) {
        String url = environment.apply("SOZIALRAUM_DB_URL");
        String password = environment.apply("SOZIALRAUM_DB_BACKGROUND_PASSWORD");
        String kafka = environment.apply("SOZIALRAUM_KAFKA");
        if (url == null || password == null || kafka == null) {
            err.println(
                    "Gesetzt sein müssen SOZIALRAUM_DB_URL, SOZIALRAUM_DB_BACKGROUND_PASSWORD und SOZIALRAUM_KAFKA.");
            return NOT_CHECKED;
        }
        return run(url, "budget_background", password, kafka, out, err);
    }

    /** Checks, tells the result in German, and returns the exit code. */
    public static int run(String url, String user, String password, String kafka, PrintStream out, PrintStream err) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        try (Connection database = DriverManager.getConnection(url, login)) {
            CheckedLedger result = LedgerCheck.check(database, Map.of("bootstrap.servers", kafka));
            out.println(result.german());
            return result.isWhole() ? WHOLE : BROKEN;
        } catch (SQLException | KafkaException | IllegalStateException fault) {
            err.println("Die Prüfung war nicht möglich: " + fault.getMessage());
            return NOT_CHECKED;
        }
    }
}
