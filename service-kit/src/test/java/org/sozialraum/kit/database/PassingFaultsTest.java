package org.sozialraum.kit.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PassingFaultsTest {

    /** The pool says so without a state, in its own words. */
    @Test
    void aPoolWithNoConnectionLeftPasses() {
        assertTrue(PassingFaults.isOne(new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))));
    }

    @Test
    void aConstraintThatIsViolatedDoesNotPass() {
        assertFalse(PassingFaults.isOne(new SQLException("duplicate key", "23505")));
    }
}
