package org.sozialraum.reporting.report;

import io.quarkus.qute.TemplateInstance;

/** A figure's evidence as a German page: its template is {@code templates/FigureEvidencePage.html}. */
record FigureEvidencePage(FigureEvidence evidence, EvidenceView view) implements TemplateInstance {}
