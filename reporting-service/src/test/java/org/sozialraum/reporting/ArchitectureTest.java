package org.sozialraum.reporting;

import org.sozialraum.kit.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.sozialraum.reporting");
    }
}
