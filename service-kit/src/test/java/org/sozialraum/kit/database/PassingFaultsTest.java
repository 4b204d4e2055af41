package org.sozialraum.kit.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PassingFaultsTest {

    /** The pool says so without a state, in its own words. */
    @Test
    void aPoolWithNoConnectionLeftPasses() {
        assertTrue(PassingFaults.isOne(new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))));
    }

    /** So says the commit of a transaction that was ended for having taken too long. */
    @Test
    void aTransactionThatRanOutOfTimePasses() {
        assertTrue(PassingFaults.isOne(new IllegalStateException(
                new RollbackException("ARJUNA016102: The transaction is not active! Uid is 0:ffff"))));
        assertFalse(PassingFaults.isOne(new RollbackException("ARJUNA016053: Could not commit transaction.")));
    }

    @Test
    void aConstraintThatIsViolatedDoesNotPass() {
        assertFalse(PassingFaults.isOne(new SQLException("duplicate key", "23505")));
    }
}
