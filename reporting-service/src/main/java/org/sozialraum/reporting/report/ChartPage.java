package org.sozialraum.reporting.report;

import io.quarkus.qute.TemplateInstance;

/** A chart alone: its template is {@code templates/ChartPage.html}. */
record ChartPage(BarChart chart) implements TemplateInstance {}
