package org.sozialraum.budget;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.sozialraum.kit.test.DatabaseRules;
import org.sozialraum.kit.test.RealParts;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class DatabaseRulesIT extends DatabaseRules {

    DatabaseRulesIT() {
        super("budget");
    }

    /** What each kind of entry does to a line; the same for everybody, and read only. */
    @Override
    protected Set<String> ofNoOffice() {
        return Set.of("journal_kind");
    }
}
