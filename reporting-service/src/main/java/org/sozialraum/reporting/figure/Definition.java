package org.sozialraum.reporting.figure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure means, as it stands beside it.
 *
 * @param paths where it stands in the report's JSON
 * @param counted which events of which year it counts
 */
@Schema(name = "FigureDefinition")
public record Definition(List<String> paths, Bilingual name, Unit unit, Bilingual definition, Bilingual counted) {

    public static Definition of(Figure figure) {
        return new Definition(
                figure.paths(),
                figure.title(),
                figure.unit(),
                figure.definition(),
                figure.counting().text());
    }
}
