package org.sozialraum.kit.start;

import org.sozialraum.kit.test.RightsDocument;

/** Who may do what in every service, as {@code docs/security.md} tells it. */
class RightsDocumentTest extends RightsDocument {

    RightsDocumentTest() {
        super(new KitRights());
    }
}
