package org.sozialraum.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Erfolgsquote: succeeded by finished, with its exact 95 % interval (Clopper and Pearson, Biometrika 26, 1934), all in per cent
 * with one decimal. The bounds are rounded outwards, so that the interval never promises more than it holds.
 */
public record SuccessRate(BigDecimal percent, BigDecimal from, BigDecimal to) {

    /** Below so many finished projects a rate of success says nothing. */
    static final int ENOUGH_TO_COMPARE = 5;

    /** Stands where no rate is told. */
    static final String TOO_FEW = "zu wenige";

    /** What the interval may miss on each side. */
    private static final double TAIL = 0.025;

    /** Empty where too few were finished to say. */
    static Optional<SuccessRate> of(int succeeded, int finished) {
        if (finished < ENOUGH_TO_COMPARE) {
            return Optional.empty();
        }
        return Optional.of(new SuccessRate(
                BigDecimal.valueOf(100L * succeeded).divide(BigDecimal.valueOf(finished), 1, RoundingMode.HALF_UP),
                percent(lowest(succeeded, finished), RoundingMode.FLOOR),
                percent(highest(succeeded, finished), RoundingMode.CEILING)));
    }

    /** The same as a plain German sentence. */
    static String inWords(int succeeded, int finished) {
        if (finished == 0) {
            return "Es wurde kein Projekt beendet.";
        }
        return of(succeeded, finished)
                .map(rate -> "Von " + finished + " beendeten Projekten "
                        + (succeeded == 0 ? "hatte keines" : succeeded == 1 ? "hatte eines" : "hatten " + succeeded)
                        + " Erfolg: "
                        + german(rate.percent()) + ". Der wahre Anteil liegt mit 95\u00a0% Sicherheit zwischen "
                        + german(rate.from()) + " und " + german(rate.to()) + ".")
                .orElse("Zu wenige, um etwas zu sagen: "
                        + (finished == 1 ? "1 beendetes Projekt." : finished + " beendete Projekte."));
    }

    /** The rate with its interval, or that there are too few to say. */
    static String shown(SuccessRate rateOrNull) {
        return rateOrNull == null
                ? TOO_FEW
                : german(rateOrNull.percent) + " (" + german(rateOrNull.from) + " bis " + german(rateOrNull.to) + ")";
    }

    /** {@code 62,5 %}, with a space that does not break. */
    static String german(BigDecimal percent) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(percent) + "\u00a0%";
    }

    /** The share at which so many or more successes would be a case of one in forty. */
    private static double lowest(int succeeded, int finished) {
        return succeeded == 0
                ? 0
                : new BetaDistribution(succeeded, finished - succeeded + 1.0).inverseCumulativeProbability(TAIL);
    }

    /** The share at which so many or fewer successes would be a case of one in forty. */
    private static double highest(int succeeded, int finished) {
        return succeeded == finished
                ? 1
                : new BetaDistribution(succeeded + 1.0, finished - succeeded).inverseCumulativeProbability(1 - TAIL);
    }

    private static BigDecimal percent(double share, RoundingMode outwards) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(1, outwards);
    }
}
