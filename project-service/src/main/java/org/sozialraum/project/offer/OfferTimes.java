package org.sozialraum.project.offer;

import java.util.List;
import java.util.stream.IntStream;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.project.offer.OfferResource.Time;

/** The times of an offer end after they begin. */
final class OfferTimes {

    private OfferTimes() {}

    static List<FieldError> mistakesOf(List<Time> times) {
        return IntStream.range(0, times.size())
                .filter(i -> times.get(i).from().compareTo(times.get(i).to()) >= 0)
                .mapToObj(i -> new FieldError(
                        "/times/" + i + "/to",
                        "muss nach " + times.get(i).from() + " Uhr liegen",
                        "must be later than " + times.get(i).from()))
                .toList();
    }
}
