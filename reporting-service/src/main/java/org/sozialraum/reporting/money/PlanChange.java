package org.sozialraum.reporting.money;

import java.util.function.Function;
import org.sozialraum.contract.Money;
import org.sozialraum.reporting.figure.Figure;

/** What changes a plan (Ansatz) after it was made. The plan and all of these are what is appropriated. */
public enum PlanChange {
    SUPPLEMENTS(Figure.SUPPLEMENTS, true, Figures::supplements),
    OVER_PLAN(Figure.OVER_PLAN, true, Figures::overPlan),
    CARRIED_IN(Figure.CARRIED_IN, true, Figures::carriedIn),
    TRANSFERRED_IN(Figure.TRANSFERRED_IN, true, Figures::transfersIn),
    LATE_RETURNS(Figure.LATE_RETURNS, true, Figures::lateReturns),
    TRANSFERRED_OUT(Figure.TRANSFERRED_OUT, false, Figures::transfersOut),
    COVER_GIVEN(Figure.COVER_GIVEN, false, Figures::coverGiven),
    CARRIED_OUT(Figure.CARRIED_OUT, false, Figures::carriedOut),
    LAPSED(Figure.LAPSED, false, Figures::lapsed);

    private final Figure figure;
    private final boolean adds;
    private final Function<Figures, Money> amount;

    PlanChange(Figure figure, boolean adds, Function<Figures, Money> amount) {
        this.figure = figure;
        this.adds = adds;
        this.amount = amount;
    }

    public Figure figure() {
        return figure;
    }

    /** Its German name with its sign, as at the head of a column. */
    public String german() {
        return (adds ? "+ " : "− ") + figure.title().de();
    }

    /** What it is called among the figures of money in the report's JSON. */
    public String field() {
        return figure.paths().getFirst().substring("money.".length());
    }

    /** How much of it there is among these figures. */
    public Money of(Figures money) {
        return amount.apply(money);
    }
}
