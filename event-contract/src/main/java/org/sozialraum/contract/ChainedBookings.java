package org.sozialraum.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sozialraum.contract.BudgetEvent.LineEvent;

/**
 * Copies a line event with the hashes of its bookings. One place for every type of line event, those that come later too:
 * a type that forgot its hashes would leave a hole in the chain that only an audit finds.
 */
final class ChainedBookings {

    private ChainedBookings() {}

    static LineEvent in(LineEvent event, Map<Long, String> hashes) {
        RecordComponent[] components = event.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = chained(components[i].getAccessor().invoke(event), hashes);
            }
            Constructor<? extends LineEvent> canonical = event.getClass().getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException("a line event is a public record", defect);
        }
    }

    private static Object chained(Object value, Map<Long, String> hashes) {
        return switch (value) {
            case Booking booking -> booking.chained(hashes.get(booking.number()));
            case List<?> list ->
                list.stream().map(element -> chained(element, hashes)).toList();
            case null, default -> value;
        };
    }
}
