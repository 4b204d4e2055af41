package org.sozialraum.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.sozialraum.kit.test.DatabaseRules;
import org.sozialraum.kit.test.RealParts;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class DatabaseRulesIT extends DatabaseRules {

    DatabaseRulesIT() {
        super("reporting");
    }

    /** Which needs a project answers is changed with the project; it can be read again from the log. */
    @Override
    protected Set<String> mayBeDeleted() {
        return Set.of("project_need");
    }
}
