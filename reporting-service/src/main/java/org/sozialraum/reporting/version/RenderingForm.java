package org.sozialraum.reporting.version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Forms in which a submitted version is given to people; programs take its canonical JSON. */
@Schema(name = "ReportRenderingForm")
public enum RenderingForm {
    HTML,
    PDF,
    XLSX,
    CSV
}
