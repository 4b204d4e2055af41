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

    /** Parts of a thing that are replaced as a whole while it may still be changed; what it became is told by its events. */
    @Override
    protected Set<String> mayBeDeleted() {
        return Set.of(
                "network_meeting_need",
                "network_meeting_organisation",
                "offer_time",
                "organisation_space",
                "peer_consultation_organisation",
                "project_cost",
                "project_income",
                "project_need",
                "project_partner");
    }
}
