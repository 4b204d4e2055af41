package org.sozialraum.budget.supplement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.budget.budgetline.EntryKind;

/** Whether a supplementary budget grants more or less. */
@Schema(name = "SupplementChange")
public enum SupplementChange {
    /** Mehr. */
    RAISE(EntryKind.SUPPLEMENT),
    /** Weniger: only what is available can be cut. */
    CUT(EntryKind.SUPPLEMENT_CUT);

    private final EntryKind kind;

    SupplementChange(EntryKind kind) {
        this.kind = kind;
    }

    EntryKind kind() {
        return kind;
    }
}
