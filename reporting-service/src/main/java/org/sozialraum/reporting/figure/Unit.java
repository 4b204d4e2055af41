package org.sozialraum.reporting.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure is measured in. */
@Schema(name = "FigureUnit")
public enum Unit {
    EUR,
    COUNT,
    /** A count of persons, of which small ones are not told to everybody. */
    PERSONS,
    PERCENT,
    /** What is told as a month and is no sum. */
    MONTH
}
