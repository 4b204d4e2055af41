package org.sozialraum.kit.start;

import jakarta.inject.Singleton;
import org.sozialraum.kit.caller.Rights;
import org.sozialraum.kit.caller.Role;

/** The rights to what every service has: its projections and its texts. */
@Singleton
public class KitRights extends Rights {

    KitRights() {
        act("listProjections").office(Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK);
        act("listTexts").office(Role.CLERK, Role.AUDITOR);
        act("getText").office(Role.CLERK, Role.AUDITOR);
        act("withdrawText").office(Role.CLERK);
        act("replayProjection").office(Role.ADMINISTRATOR);
        act("rebuildProjection").office(Role.ADMINISTRATOR);
    }
}
