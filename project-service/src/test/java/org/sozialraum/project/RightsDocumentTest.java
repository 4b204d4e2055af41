package org.sozialraum.project;

import org.sozialraum.kit.test.RightsDocument;

/** Who may do what in project-service, as {@code docs/security.md} tells it. */
class RightsDocumentTest extends RightsDocument {

    RightsDocumentTest() {
        super(new ProjectRights());
    }
}
