package org.sozialraum.contract;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of wire names is whole: what is not in it can be neither written nor read. */
class EventTypesTest {

    @Test
    void everyRecordUnderTheSealedInterfacesHasAWireName() {
        assertEquals(
                recordsUnder(DomainEvent.class).collect(toSet()),
                Set.copyOf(EventTypes.all().values()));
    }

    /** A service's events are under one sealed interface: {@code BudgetEvent} for what is named {@code …budget.…}. */
    @Test
    void aWireNameSaysTheTopicTheFactAndTheVersion() {
        for (Class<?> service : DomainEvent.class.getPermittedSubclasses()) {
            String topic = service.getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT);
            EventTypes.all().forEach((name, type) -> {
                if (service.isAssignableFrom(type)) {
                    assertTrue(name.matches("org\\.sozialraum\\." + topic + "\\.[A-Z][A-Za-z]+\\.v[1-9][0-9]*"), name);
                }
            });
        }
    }

    @Test
    void aPrimitiveComponentIsNeverAbsent() {
        EventTypes.all()
                .values()
                .forEach(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType().isPrimitive())
                        .forEach(component -> assertFalse(
                                component.isAnnotationPresent(MayBeAbsent.class), () -> type + " " + component)));
    }

    private static Stream<Class<?>> recordsUnder(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypesTest::recordsUnder)
                : Stream.of(type);
    }
}
