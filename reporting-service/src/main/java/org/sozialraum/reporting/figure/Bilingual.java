package org.sozialraum.reporting.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same words in German, as the report shows them, and in English, as its makers read them. */
@Schema(name = "BilingualText")
public record Bilingual(String de, String en) {}
