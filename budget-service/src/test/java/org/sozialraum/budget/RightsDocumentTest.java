package org.sozialraum.budget;

import org.sozialraum.kit.test.RightsDocument;

/** Who may do what in budget-service, as {@code docs/security.md} tells it. */
class RightsDocumentTest extends RightsDocument {

    RightsDocumentTest() {
        super(new BudgetRights());
    }
}
