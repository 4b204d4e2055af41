package org.sozialraum.budget.history;

import org.sozialraum.contract.Money;

/** Where a line stands after an act: what is compared between the ledger and the model. */
public record Outcome(
        boolean accepted, Money committed, Money paid, Money repaid, Money unresolved, Money available, Money claims) {}
