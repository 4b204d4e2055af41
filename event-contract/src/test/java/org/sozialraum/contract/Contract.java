package org.sozialraum.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the contract's files lie, and how JSON is read and written here: strictly, to the last decimal. */
final class Contract {

    static final Path SCHEMAS = Path.of("src/main/resources/contract/schema");
    static final Path SAMPLES = Path.of("src/main/resources/contract/sample");
    static final Path ASYNC_API = Path.of("asyncapi.yaml");

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Money.class, MoneyAsNumber.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** {@code org.sozialraum.budget.CommitmentPlaced.v1} is written {@code budget/CommitmentPlaced.v1} as a file. */
    static String fileOf(String wireName) {
        return wireName.substring("org.sozialraum.".length()).replaceFirst("\\.", "/");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder, as {@code budget/CommitmentPlaced.v1}. */
    static Set<String> filesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .map(file -> file.replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file says what the records say. With {@code -Dcontract.write=true} it is written first. */
    static void holds(Path file, String expected) {
        if (Boolean.getBoolean("contract.write")) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, expected);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertEquals(
                expected,
                Files.exists(file) ? read(file) : "no file",
                () -> file + " is not what the records say; run the tests once with -Dcontract.write=true");
    }

    private interface MoneyAsNumber {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Money read(BigDecimal amount) {
            return new Money(amount);
        }

        @JsonValue
        BigDecimal amount();
    }

    private Contract() {}
}
