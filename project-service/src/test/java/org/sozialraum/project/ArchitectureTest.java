package org.sozialraum.project;

import org.sozialraum.kit.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.sozialraum.project");
    }
}
