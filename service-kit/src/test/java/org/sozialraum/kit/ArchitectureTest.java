package org.sozialraum.kit;

import org.sozialraum.kit.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.sozialraum.kit");
    }
}
