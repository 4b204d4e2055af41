package org.sozialraum.reporting;

import org.sozialraum.kit.test.RightsDocument;

/** Who may do what in reporting-service, as {@code docs/security.md} tells it. */
class RightsDocumentTest extends RightsDocument {

    RightsDocumentTest() {
        super(new ReportingRights());
    }
}
