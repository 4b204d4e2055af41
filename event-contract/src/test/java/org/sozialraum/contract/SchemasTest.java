package org.sozialraum.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas say of each event what its record says, no more and no less. */
class SchemasTest {

    private final RecordSchemas schemas = new RecordSchemas();

    @TestFactory
    Stream<DynamicTest> theSchemaIsThatOfTheRecord() {
        return EventTypes.all().entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.getKey(),
                        () -> Contract.holds(
                                Contract.SCHEMAS.resolve(Contract.fileOf(type.getKey()) + ".json"),
                                schemas.of(type.getKey(), type.getValue()))));
    }

    @Test
    void noSchemaIsLeftOver() {
        var leftOver = Contract.filesIn(Contract.SCHEMAS);
        EventTypes.all().keySet().forEach(name -> leftOver.remove(Contract.fileOf(name)));

        assertEquals(Set.of(), leftOver);
    }
}
