package org.sozialraum.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.kit.paging.Paged;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.figure.Definition;

/**
 * The events behind a figure: what each of them adds, together the figure.
 *
 * @param figure where it stands in the report's JSON
 * @param total the figure, which all items of all parts add up to; null for a rate that is not given
 * @param ratio null for what is a sum
 * @param items none for a rate; service by service, in the order of publication
 * @param next the cursor of the following part, or null at the end
 */
public record FigureEvidence(
        int year,
        String figure,
        Definition definition,
        @MayBeMissing BigDecimal total,
        @MayBeMissing Ratio ratio,
        List<Item> items,
        @MayBeMissing String next)
        implements Paged {

    /** A rate is no sum: these two figures, whose evidence is asked for by their paths, make it. */
    @Schema(name = "FigureRatio")
    public record Ratio(String numerator, int numeratorTotal, String denominator, int denominatorTotal) {}

    /**
     * What one event adds to the figure.
     *
     * @param service the service that published it
     * @param position its publication number within that service
     */
    public record Item(String service, long position, UUID eventId, Instant time, BigDecimal adds) {}

    @Override
    public FigureEvidence withNext(String cursor) {
        return new FigureEvidence(year, figure, definition, total, ratio, items, cursor);
    }
}
