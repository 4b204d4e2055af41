package org.sozialraum.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paged;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.figure.Definition;

/**
 * The events behind a figure: what each of them adds, together the figure.
 *
 * @param figure where it stands in the report's JSON
 * @param total the figure, which all items of all parts add up to
 * @param items service by service, in the order of publication
 * @param next the cursor of the following part, or null at the end
 */
public record FigureEvidence(
        int year,
        String figure,
        Definition definition,
        BigDecimal total,
        List<Item> items,
        @MayBeMissing String next) implements Paged {

    /**
     * What one event adds to the figure.
     *
     * @param service the service that published it
     * @param position its publication number within that service
     */
    public record Item(String service, long position, UUID eventId, Instant time, BigDecimal adds) {}

    static FigureEvidence of(int year, String figure, Definition definition, BigDecimal total, Page<Item> part) {
        return new FigureEvidence(year, figure, definition, total, part.items(), part.next());
    }

    @Override
    public FigureEvidence withNext(String cursor) {
        return new FigureEvidence(year, figure, definition, total, items, cursor);
    }
}
