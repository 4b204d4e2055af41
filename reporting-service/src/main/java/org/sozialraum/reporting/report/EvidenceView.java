package org.sozialraum.reporting.report;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.sozialraum.contract.Money;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.figure.FigurePath;

/**
 * What the page asks of a figure's evidence.
 *
 * @param paper the report's page, which knows what things are called
 * @param source the report that the figure stands in
 * @param socialSpaceId as of the report that the figure stands in; null for everything that the caller may see
 * @param zone in which moments are written
 */
public record EvidenceView(FigureEvidence evidence, PaperView paper, Source source, UUID socialSpaceId, ZoneId zone) {

    /**
     * A report with figures.
     *
     * @param page what its page is called, without suffix; the figures are in a folder of that name beside it
     * @param name in German
     * @param submitted its evidence is as it was when it was submitted
     */
    public record Source(int page, String name, boolean submitted) {}

    /** A figure's place as it is written within an address. */
    static String escaped(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@code bis zum Ende des Monats ausgezahlt 2017 – Garstedt, März}. */
    public String heading() {
        String which = FigurePath.of(evidence.figure())
                .map(new FigureWords(paper, evidence.year())::of)
                .orElseThrow();
        return evidence.definition().name().de() + " " + evidence.year() + (which.isEmpty() ? "" : " – " + which);
    }

    public String moment(Instant time) {
        return German.moment(time.atZone(zone));
    }

    /** Who told it. */
    public String told(String service) {
        return switch (service) {
            case "budget-service" -> "Haushalt";
            case "project-service" -> "Projekte und Netzwerkarbeit";
            default -> service;
        };
    }

    public String value(BigDecimal valueOrNull) {
        if (valueOrNull == null) {
            return SuccessRate.TOO_FEW;
        }
        return switch (evidence.definition().unit()) {
            case EUR -> GermanNotation.euro(new Money(valueOrNull));
            case PERCENT -> SuccessRate.german(valueOrNull);
            case MONTH -> throw new IllegalArgumentException("a month is the sum of nothing");
            case COUNT, PERSONS -> GermanNotation.number(valueOrNull.intValueExact());
        };
    }

    /** The next part of the list; null at its end. */
    public String following() {
        return evidence.next() == null
                ? null
                : "?" + (socialSpaceId == null ? "" : "socialSpaceId=" + socialSpaceId + "&") + "after="
                        + escaped(evidence.next());
    }

    /** The evidence of another figure of the same report. */
    public String address(String path) {
        return "../" + escaped(path) + "/evidence.html"
                + (socialSpaceId == null ? "" : "?socialSpaceId=" + socialSpaceId);
    }

    /** The report that the figure stands in. */
    public String report() {
        return "../../../" + source.page() + ".html" + (socialSpaceId == null ? "" : "?socialSpaceId=" + socialSpaceId);
    }
}
