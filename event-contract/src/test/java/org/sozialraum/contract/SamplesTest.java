package org.sozialraum.contract;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The samples are what is on the wire: schema, record and sample agree on it, and each guards the other two.
 *
 * <p>A type has the sample {@code CommitmentPlaced.v1.json}, with all that it can carry, and may have others, such as
 * {@code CommitmentPlaced.v1.without-project.json}. <b>A sample that was published stays as it was, for ever</b>: the log
 * is. When a type gains a field, its sample of before is kept under a name of its own and the new one is added.
 */
class SamplesTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @Test
    void everyTypeHasItsSampleAndEverySampleItsType() {
        var types = EventTypes.all().keySet().stream().map(Contract::fileOf).toList();
        var samples = Contract.filesIn(Contract.SAMPLES);

        assertEquals(
                List.of(),
                types.stream().filter(type -> !samples.contains(type)).toList());
        assertEquals(
                new TreeSet<>(types), samples.stream().map(SamplesTest::typeOf).collect(toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> aSampleObeysItsSchema() {
        return samples(sample -> assertEquals(List.of(), errors(sample, sample.data())));
    }

    @TestFactory
    Stream<DynamicTest> aSampleBecomesTheRecordAndTheSameJsonAgain() {
        return samples(sample -> assertEquals(
                Contract.JSON.writeValueAsString(sample.data()),
                Contract.JSON.writeValueAsString(read(sample, sample.data()))));
    }

    @TestFactory
    Stream<DynamicTest> aSampleShowsEveryFieldThatItsTypeKnows() {
        return samples(sample -> {
            var shown = new TreeSet<String>();
            Contract.filesIn(Contract.SAMPLES).stream()
                    .filter(file -> typeOf(file).equals(typeOf(sample.file())))
                    .forEach(file -> dataOf(file).fieldNames().forEachRemaining(shown::add));
            var known = new TreeSet<String>();
            Arrays.stream(sample.type().getRecordComponents()).forEach(field -> known.add(field.getName()));
            assertEquals(known, shown);
        });
    }

    @TestFactory
    Stream<DynamicTest> withoutARequiredFieldItIsRefusedAndWithoutAnotherItIsRead() {
        return samples(sample -> {
            for (var field : sample.type().getRecordComponents()) {
                var data = sample.data();
                data.remove(field.getName());
                boolean refused = !errors(sample, data).isEmpty();
                assertEquals(!field.isAnnotationPresent(MayBeAbsent.class), refused, field.getName());
                if (!refused) {
                    read(sample, data);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aFieldOfAnotherTypeIsRefusedByTheSchemaAndByTheReader() {
        return samples(sample -> sample.data().fieldNames().forEachRemaining(field -> {
            // No field is an array in an array. And what has no value is left out, not null.
            for (JsonNode wrong : List.of(
                    Contract.JSON.createArrayNode().add(Contract.JSON.createArrayNode()), Contract.JSON.nullNode())) {
                var data = sample.data();
                data.set(field, wrong);
                assertFalse(errors(sample, data).isEmpty(), () -> field + " as " + wrong);
            }
            var data = sample.data();
            data.set(field, Contract.JSON.createArrayNode().add(Contract.JSON.createArrayNode()));
            assertThrows(JsonProcessingException.class, () -> read(sample, data), field);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aFieldThatComesLaterIsPermitted() {
        return samples(sample ->
                assertEquals(List.of(), errors(sample, sample.data().put("addedLater", "as an optional field"))));
    }

    @Test
    void anAmountIsANumberWithinItsRangeAndAnIdIsAUuid() {
        var sample = new Sample("budget/CommitmentPlaced.v1");

        assertTrue(errors(sample, sample.data().put("amount", Money.LARGEST)).isEmpty());
        assertFalse(errors(sample, sample.data().put("amount", Money.LARGEST.add(Money.LARGEST)))
                .isEmpty());
        assertFalse(errors(sample, sample.data().put("amount", "1200.00")).isEmpty());
        assertFalse(
                errors(sample, sample.data().put("commitmentId", "Kochgruppe")).isEmpty());
        assertThrows(
                JsonProcessingException.class,
                () -> read(sample, sample.data().put("amount", Money.LARGEST.scaleByPowerOfTen(-1))));
    }

    private record Sample(String file) {
        ObjectNode data() {
            return dataOf(file);
        }

        Class<? extends DomainEvent> type() {
            String wireName = "org.sozialraum." + typeOf(file).replace('/', '.');
            return EventTypes.classOf(wireName).orElseThrow();
        }
    }

    @FunctionalInterface
    private interface Check {
        void on(Sample sample) throws JsonProcessingException;
    }

    private static Stream<DynamicTest> samples(Check check) {
        return Contract.filesIn(Contract.SAMPLES).stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> check.on(new Sample(file))));
    }

    /** {@code budget/CommitmentPlaced.v1.without-project} is a sample of {@code budget/CommitmentPlaced.v1}. */
    private static String typeOf(String file) {
        return file.replaceFirst("(\\.v\\d+)\\..*", "$1");
    }

    private static ObjectNode dataOf(String file) {
        try {
            return Contract.JSON.readValue(Contract.read(Contract.SAMPLES.resolve(file + ".json")), ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(file, e);
        }
    }

    private static DomainEvent read(Sample sample, ObjectNode data) throws JsonProcessingException {
        return Contract.JSON.readValue(Contract.JSON.writeValueAsString(data), sample.type());
    }

    private static List<Error> errors(Sample sample, ObjectNode data) {
        Schema schema = REGISTRY.getSchema(
                Contract.read(Contract.SCHEMAS.resolve(typeOf(sample.file()) + ".json")), InputFormat.JSON);
        return schema.validate(data.toString(), InputFormat.JSON);
    }
}
