package org.sozialraum.project.decision;

import java.util.Set;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.caller.Role;

/** Who has to approve an amount; whoever stands higher may as well, but for the committee, which decides by resolution. */
public enum Decider {
    SECTION_HEAD("die Fachbereichsleitung", "the head of section"),
    OFFICE_HEAD("die Amtsleitung", "the head of office"),
    COMMITTEE("der Ausschuss durch Beschluss", "the committee by resolution");

    private final String german;
    private final String english;

    Decider(String german, String english) {
        this.german = german;
        this.english = english;
    }

    /**
     * @param total what the project is granted altogether, this approval included
     * @param sectionHeadUpTo null for no limit
     * @param officeHeadUpTo null for no limit
     */
    static Decider of(Money total, Money sectionHeadUpTo, Money officeHeadUpTo) {
        if (sectionHeadUpTo == null || total.isAtMost(sectionHeadUpTo)) {
            return SECTION_HEAD;
        }
        return officeHeadUpTo == null || total.isAtMost(officeHeadUpTo) ? OFFICE_HEAD : COMMITTEE;
    }

    /** Whether somebody with these roles decides it without a resolution. */
    boolean isCoveredBy(Set<String> roles) {
        return switch (this) {
            case SECTION_HEAD -> roles.contains(Role.SECTION_HEAD) || roles.contains(Role.OFFICE_HEAD);
            case OFFICE_HEAD -> roles.contains(Role.OFFICE_HEAD);
            case COMMITTEE -> false;
        };
    }

    /** As a refusal names it. */
    String inBothLanguages() {
        return german + " (" + english + ")";
    }
}
