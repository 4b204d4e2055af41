package org.sozialraum.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.sozialraum.kit.test.DatabaseRules;
import org.sozialraum.kit.test.RealParts;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class DatabaseRulesIT extends DatabaseRules {

    DatabaseRulesIT() {
        super("reporting");
    }
}
