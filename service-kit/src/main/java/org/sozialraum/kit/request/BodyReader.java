package org.sozialraum.kit.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.LastResort;
import org.sozialraum.kit.problem.ProblemException;

/**
 * Reads the body of a request into its record and tells every mistake at once: unknown and missing fields, wrong kinds of
 * value, and whatever the constraints on the record's components refuse. Free texts that carry personal data are refused
 * before anything is done, kept or logged.
 */
@Provider
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Body> {

    /** No list in a request is longer. */
    private static final int LONGEST_LIST = 500;

    private final Validator validator;

    BodyReader(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Body.class.isAssignableFrom(type);
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        if (headers.getFirst(HttpHeaders.CONTENT_TYPE) == null) {
            throw new NotSupportedException();
        }
        List<FieldError> errors = new ArrayList<>();
        Object body = read(tree(stream), type, "", errors);
        if (!errors.isEmpty()) {
            throw ProblemException.ofFields(GeneralProblems.INVALID_REQUEST, errors);
        }
        FreeTexts.requireNoPersonalData((Record) body);
        return type.cast(body);
    }

    /** JSON between systems is UTF-8 (RFC 8259, 8.1); nothing is guessed, and nothing replaced. */
    private static JsonNode tree(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LastResort.LARGEST_BODY + 1);
        if (bytes.length > LastResort.LARGEST_BODY) {
            throw ProblemException.of(GeneralProblems.TOO_LARGE);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        String readable = text.flip().toString();
        if (read.isError()) {
            throw malformed(
                    1 + readable.chars().filter(c -> c == '\n').count(),
                    readable.length() - readable.lastIndexOf('\n'));
        }
        try (JsonParser parser = Json.REQUESTS.createParser(readable)) {
            try {
                JsonNode tree = Json.REQUESTS.readTree(parser);
                return tree == null ? MissingNode.getInstance() : tree;
            } catch (NumberFormatException exponentBeyondAllBounds) {
                throw malformed(
                        parser.currentLocation().getLineNr(),
                        parser.currentLocation().getColumnNr());
            }
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            throw malformed(place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        }
    }

    private static ProblemException malformed(long line, long column) {
        return ProblemException.of(GeneralProblems.MALFORMED_JSON, Math.max(1, line), Math.max(1, column));
    }

    /** The value that the node stands for, or null where an error was noted. */
    private Object read(JsonNode node, Type type, String pointer, List<FieldError> errors) {
        if (type instanceof ParameterizedType list) {
            return readList(node, list.getActualTypeArguments()[0], pointer, errors);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && !Scalars.knows(plain)) {
            return readRecord(node, plain, pointer, errors);
        }
        return Scalars.read(node, plain, pointer, errors);
    }

    private List<Object> readList(JsonNode node, Type of, String pointer, List<FieldError> errors) {
        if (!node.isArray() || node.size() > LONGEST_LIST) {
            errors.add(new FieldError(
                    pointer,
                    "muss eine Liste mit höchstens " + LONGEST_LIST + " Einträgen sein",
                    "must be a list of at most " + LONGEST_LIST + " entries"));
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            values.add(read(node.get(i), of, pointer + "/" + i, errors));
        }
        return values;
    }

    private Object readRecord(JsonNode node, Class<?> type, String pointer, List<FieldError> errors) {
        if (!node.isObject()) {
            errors.add(new FieldError(pointer, "muss ein Objekt sein", "must be an object"));
            return null;
        }
        int before = errors.size();
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = readComponent(node, type, components[i], pointer, errors);
        }
        for (var names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (Arrays.stream(components)
                    .noneMatch(component -> component.getName().equals(name))) {
                errors.add(new FieldError(
                        pointer + "/" + escaped(name), "ist hier kein bekanntes Feld", "is not a field known here"));
            }
        }
        return errors.size() > before ? null : construct(type, components, values);
    }

    private Object readComponent(
            JsonNode node, Class<?> type, RecordComponent component, String pointer, List<FieldError> errors) {
        String name = component.getName();
        String here = pointer + "/" + name;
        JsonNode child = node.path(name);
        if (component.getType() == Change.class) {
            return readChange(child, type, component, here, errors);
        }
        if (child.isMissingNode() || child.isNull()) {
            if (!component.isAnnotationPresent(MayBeMissing.class)) {
                errors.add(new FieldError(here, "fehlt", "is missing"));
            }
            return null;
        }
        int before = errors.size();
        Object value = read(child, component.getGenericType(), here, errors);
        if (errors.size() == before) {
            validate(type, name, value, here, errors);
        }
        return value;
    }

    private Change<?> readChange(
            JsonNode child, Class<?> type, RecordComponent component, String here, List<FieldError> errors) {
        if (child.isMissingNode()) {
            return Change.none();
        }
        if (child.isNull()) {
            if (!component.isAnnotationPresent(MayBeCleared.class)) {
                errors.add(new FieldError(here, "darf nicht null sein", "must not be null"));
            }
            return Change.to(null);
        }
        int before = errors.size();
        Type of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Change<?> change = Change.to(read(child, of, here, errors));
        if (errors.size() == before) {
            validate(type, component.getName(), change, here, errors);
        }
        return change;
    }

    private void validate(Class<?> type, String name, Object value, String here, List<FieldError> errors) {
        validator
                .validateValue(type, name, value)
                .forEach(violation -> errors.add(
                        new FieldError(here, Constraints.inGerman(violation), Constraints.inEnglish(violation))));
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException("a body's record refuses nothing by itself", refused.getCause());
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** A name as part of a JSON pointer (RFC 6901). */
    private static String escaped(String name) {
        return shortened(name).replace("~", "~0").replace("/", "~1");
    }

    /** A name as a caller sent it, cut where it is very long. */
    static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
