package org.sozialraum.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.contract.Money;
import org.sozialraum.reporting.money.Figures;

/**
 * A bar for each social space: what is paid, committed, set aside and available. All measures are whole pixels, since
 * renderers to paper clip charts that have none.
 *
 * @param bars in the order of the report
 */
public record BudgetChart(int width, int height, List<Bar> bars) {

    private static final int WIDTH = 720;
    private static final int FIRST_ROW = 44;
    private static final int ROW = 52;
    /** What is there at all can be seen. */
    private static final int THINNEST = 2;

    /** @param top of the row, in pixels */
    public record Bar(String name, Figures money, int top, List<Part> parts) {
        /** Where the words above the bar stand. */
        public int words() {
            return top + 14;
        }

        public int barTop() {
            return top + 20;
        }
    }

    /** @param fill a colour or a pattern; patterns differ without colour too */
    public record Part(String fill, int x, int width) {}

    public static BudgetChart of(AnnualReport report, PaperView paper) {
        BigDecimal longest = report.socialSpaces().stream()
                .map(space -> length(space.money()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<Bar> bars = new ArrayList<>();
        for (AnnualReport.SocialSpace space : report.socialSpaces()) {
            int top = FIRST_ROW + bars.size() * ROW;
            bars.add(new Bar(paper.space(space.socialSpaceId()), space.money(), top, parts(space.money(), longest)));
        }
        return new BudgetChart(WIDTH, FIRST_ROW + bars.size() * ROW, bars);
    }

    /** Nothing can be drawn of a year without money. */
    public boolean drawable() {
        return bars.stream().anyMatch(bar -> !bar.parts().isEmpty());
    }

    private static BigDecimal length(Figures money) {
        return atLeastZero(money.paid())
                .add(atLeastZero(money.committed()))
                .add(atLeastZero(aside(money)))
                .add(atLeastZero(money.available()));
    }

    private static List<Part> parts(Figures money, BigDecimal longest) {
        List<Part> parts = new ArrayList<>();
        int x = 0;
        x = add(parts, "#1f4e79", x, money.paid(), longest);
        x = add(parts, "url(#committed)", x, money.committed(), longest);
        x = add(parts, "url(#aside)", x, aside(money), longest);
        add(parts, "#ffffff", x, money.available(), longest);
        return parts;
    }

    private static int add(List<Part> parts, String fill, int x, Money amount, BigDecimal longest) {
        if (!amount.isPositive()) {
            return x;
        }
        int exact = amount.amount()
                .multiply(BigDecimal.valueOf(WIDTH))
                .divide(longest, 0, RoundingMode.HALF_UP)
                .intValueExact();
        int width = Math.min(Math.max(exact, THINNEST), WIDTH - x);
        if (width > 0) {
            parts.add(new Part(fill, x, width));
        }
        return x + width;
    }

    private static Money aside(Figures money) {
        return money.blocked().plus(money.reserved());
    }

    private static BigDecimal atLeastZero(Money amount) {
        return amount.amount().max(BigDecimal.ZERO);
    }
}
