package org.sozialraum.reporting.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure is measured in. */
@Schema(name = "FigureUnit")
public enum Unit {
    EUR,
    COUNT,
    PERCENT
}
