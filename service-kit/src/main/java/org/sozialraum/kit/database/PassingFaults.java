package org.sozialraum.kit.database;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Locale;

/** Faults of the database that pass by themselves: what failed may be tried again as it is. */
public final class PassingFaults {

    private PassingFaults() {}

    /**
     * Connection lost or refused, too many connections, a server that stops or starts or cannot reach its disk, a deadlock, a
     * lock or statement that took too long, a pool with none left, a transaction that was ended because all of that took too
     * long together.
     */
    public static boolean isOne(Throwable fault) {
        return SqlCauses.of(fault).stream().anyMatch(PassingFaults::passes) || ranOutOfTime(fault);
    }

    /** The commit finds that the transaction has been rolled back; whatever else makes a commit fail comes with its cause. */
    private static boolean ranOutOfTime(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RollbackException
                    && cause.getCause() == null
                    && cause.getMessage() != null
                    && cause.getMessage().startsWith("ARJUNA016102")) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException fault) {
        String state = fault.getSQLState();
        if (state == null) {
            return fault.getMessage() != null
                    && fault.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.startsWith("40")
                || state.equals("25P03")
                || state.equals("55P03");
    }
}
