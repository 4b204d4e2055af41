package org.sozialraum.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.DatabaseRules;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.reporting.log.ReportingProjection;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class DatabaseRulesIT extends DatabaseRules {

    /** What events alone do not tell stays when the read model is built again. */
    private static final Set<String> KEPT = Set.of(
            "report_draft",
            "report_signature",
            "report_version",
            "report_evidence",
            "report_noting",
            "report_rendering");

    @Inject
    ReportingProjection projection;

    DatabaseRulesIT() {
        super("reporting");
    }

    /** Which needs a project answers is changed with it, and an approval is taken back; both can be read again from the log. */
    @Override
    protected Set<String> mayBeDeleted() {
        return Set.of("approval", "project_need");
    }

    @Test
    void everyTableIsBuiltAgainOrKept() throws SQLException {
        assertTheReadModelIs(projection.tables(), KEPT);
    }
}
