package org.sozialraum.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The meaning of what the document names: a word means the same wherever it stands, so it is explained once, in the service's
 * {@code openapi-words.properties}. {@code Commitment} is a schema, {@code Commitment.open} its field, {@code amount} the field
 * of any. What the code says of a field itself goes before.
 */
final class Words {

    private static final String FILE = "openapi-words.properties";

    private final Properties words = new Properties();

    Words() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void explain(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach(this::explain);
        }
    }

    private void explain(String name, Schema schema) {
        if (schema.getDescription() == null) {
            schema.setDescription(words.getProperty(name));
        }
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((field, property) -> {
            if (property.getDescription() == null) {
                property.setDescription(words.getProperty(name + "." + field, words.getProperty(field)));
            }
        });
    }
}
