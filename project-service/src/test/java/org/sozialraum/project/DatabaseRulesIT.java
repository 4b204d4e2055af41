package org.sozialraum.project;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.sozialraum.kit.test.DatabaseRules;
import org.sozialraum.kit.test.RealParts;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class DatabaseRulesIT extends DatabaseRules {

    DatabaseRulesIT() {
        super("project");
    }

    /** Where an organisation works is replaced as a whole. */
    @Override
    protected Set<String> mayBeDeleted() {
        return Set.of("organisation_space");
    }
}
