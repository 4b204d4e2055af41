package org.sozialraum.budget.overplan;

import org.sozialraum.contract.OverPlanStep;
import org.sozialraum.document.LocalAuthority;
import org.sozialraum.kit.caller.Role;

/**
 * Who signs at a step of the row, by role.
 *
 * @param german as the council paper's signature row has it; may break within a word
 */
record Signatory(String role, String german, String english) {

    static Signatory of(OverPlanStep step, LocalAuthority authority) {
        return switch (step) {
            case CLERK -> new Signatory(Role.CLERK, "Sachbearbeiter/in", "clerk");
            case SECTION_HEAD -> new Signatory(Role.SECTION_HEAD, "Fachbereichsleiter/in", "head of section");
            case OFFICE_HEAD -> new Signatory(Role.OFFICE_HEAD, "Amtsleiter/in", "head of office");
            case CO_SIGNER -> new Signatory(Role.CO_SIGNER, authority.coSigner(), "co-signing office");
            case COUNCILLOR -> new Signatory(Role.COUNCILLOR, authority.councillor(), "councillor");
            case MAYOR -> new Signatory(Role.MAYOR, authority.mayor(), "head of the authority");
        };
    }
}
