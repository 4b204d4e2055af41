package org.sozialraum.budget.export;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;

/**
 * The list of grants to associations as a German page for the budget's preamble; its template is
 * {@code templates/GrantsToAssociationsPage.html}.
 */
record GrantsToAssociationsPage(GrantsToAssociations list, LocalDate on) implements TemplateInstance {}
