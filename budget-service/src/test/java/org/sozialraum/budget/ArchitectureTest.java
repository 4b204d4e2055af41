package org.sozialraum.budget;

import org.sozialraum.kit.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.sozialraum.budget");
    }
}
