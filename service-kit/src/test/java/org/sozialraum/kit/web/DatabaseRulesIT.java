package org.sozialraum.kit.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.sozialraum.kit.test.DatabaseRules;

@QuarkusTest
@QuarkusTestResource(KitParts.class)
class DatabaseRulesIT extends DatabaseRules {

    DatabaseRulesIT() {
        super(KitParts.DATABASE);
    }

    /** What the test service makes of requests, and the tests tidy up. */
    @Override
    protected Set<String> mayBeDeleted() {
        return Set.of("note", "effect");
    }

    /** The words of a note, so that tests have something to meet. */
    @Override
    protected Set<String> uniqueForAllOffices() {
        return Set.of("note_words_key");
    }
}
