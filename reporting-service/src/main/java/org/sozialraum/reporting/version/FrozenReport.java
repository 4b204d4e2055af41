package org.sozialraum.reporting.version;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.json.Json;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.report.AnnualReport;
import org.sozialraum.reporting.report.ReportPaths;
import org.sozialraum.reporting.text.ReportText;

/**
 * The canonical JSON of a report (RFC 8785), over which its hash is taken: amounts and rates are strings, texts are ids and
 * salted hashes. What the figures mean is not in it: the format stands for that.
 *
 * @param json as it is hashed
 */
public record FrozenReport(String json) {

    /** Another one where the same events would be told otherwise, or in another form. */
    public static final int FORMAT = 4;

    /** Below this limit counts of persons are not told in this report. */
    private static final String LIMIT = "personsLimit";

    private static final String FORMAT_FIELD = "format";
    private static final String DEFINITIONS = "figures";

    /**
     * @param report as everybody may read it
     * @param limit of the counts of persons in it
     * @param hashes finds the salted hashes of texts
     */
    public static FrozenReport of(
            AnnualReport report, int limit, Function<Collection<UUID>, Map<UUID, String>> hashes) {
        ObjectNode tree = writer(hashes.apply(textsOf(report))).valueToTree(report);
        tree.remove(DEFINITIONS);
        tree.put("state", AnnualReport.State.SUBMITTED.name());
        tree.put(LIMIT, limit).put(FORMAT_FIELD, FORMAT);
        return of(tree);
    }

    /**
     * The same as it was read from a file.
     *
     * @throws IllegalArgumentException where it has no canonical form
     */
    public static FrozenReport of(JsonNode report) {
        try {
            return new FrozenReport(new JsonCanonicalizer(report.toString()).getEncodedString());
        } catch (IOException none) {
            throw new IllegalArgumentException("the report has no canonical form", none);
        }
    }

    public JsonNode tree() {
        try {
            return Json.EVENTS.readTree(json);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("what was frozen can be read", defect);
        }
    }

    public int limit() {
        return tree().path(LIMIT).asInt();
    }

    /** The day as of which it is told. */
    public LocalDate asOf() {
        return LocalDate.parse(tree().path("asOf").asText());
    }

    /** 0 where none is written. */
    public int format() {
        return tree().path(FORMAT_FIELD).asInt();
    }

    /**
     * A text of somebody as a report has it.
     *
     * @param place its path in the report's JSON
     */
    public record Told(String place, TextRef text) {}

    /** The texts in it, each place with its own. */
    public List<Told> texts() {
        List<Told> texts = new ArrayList<>();
        ReportPaths.walk(tree(), node -> node.has(TextWriter.ID), (place, node) -> {
            if (node.has(TextWriter.ID)) {
                UUID id = UUID.fromString(node.path(TextWriter.ID).textValue());
                texts.add(new Told(
                        place, new TextRef(id, node.path(TextWriter.HASH).textValue())));
            }
        });
        return texts;
    }

    /**
     * The texts of a version: those of its report, and why it was made.
     *
     * @param reasonOrNull stands beside the report, and not in it
     */
    public List<Told> texts(TextRef reasonOrNull) {
        List<Told> texts = texts();
        if (reasonOrNull != null) {
            texts.add(new Told("reason", reasonOrNull));
        }
        return texts;
    }

    /** The ids of the texts in it. */
    public Set<UUID> textIds() {
        return idsOf(texts());
    }

    public static Set<UUID> idsOf(List<Told> texts) {
        return texts.stream().map(told -> told.text().id()).collect(Collectors.toSet());
    }

    /** SHA-256 of its UTF-8, in lower-case hex. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @param shown what stands for its texts; where one is missing or null, the report says that it has not arrived */
    public AnnualReport read(Map<UUID, String> shown) {
        ObjectNode tree = (ObjectNode) tree();
        tree.set(DEFINITIONS, Json.EVENTS.valueToTree(Definition.all()));
        try {
            return reader(shown).treeToValue(tree, AnnualReport.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("what was frozen can be read", defect);
        }
    }

    private static List<UUID> textsOf(AnnualReport report) {
        return Stream.of(
                        report.resolutions().stream().map(AnnualReport.Resolution::title),
                        report.projectList().stream().map(AnnualReport.Project::title),
                        Stream.of(report.successes(), report.difficulties())
                                .flatMap(List::stream)
                                .flatMap(it -> Stream.of(it.title(), it.text(), it.lesson())),
                        report.topics().stream().map(AnnualReport.Topic::name),
                        report.followUps().stream().flatMap(it -> Stream.of(it.title(), it.note())),
                        report.turns().stream().map(it -> it.title()),
                        report.comments().stream().map(AnnualReport.Comment::text))
                .flatMap(it -> it)
                .filter(text -> text != null && text.id() != null)
                .map(ReportText::id)
                .toList();
    }

    private static ObjectMapper writer(Map<UUID, String> hashes) {
        return Json.REQUESTS
                .copy()
                .registerModule(new SimpleModule("frozen")
                        .addSerializer(Money.class, new ToStringSerializer())
                        .addSerializer(BigDecimal.class, new PlainWriter())
                        .addSerializer(ReportText.class, new TextWriter(hashes)));
    }

    private static ObjectMapper reader(Map<UUID, String> shown) {
        return Json.EVENTS
                .copy()
                .registerModule(new SimpleModule("frozen")
                        .addDeserializer(Money.class, new MoneyReader())
                        .addDeserializer(Persons.class, new PersonsReader())
                        .addDeserializer(ReportText.class, new TextReader(shown)));
    }

    private static final class PlainWriter extends StdSerializer<BigDecimal> {
        PlainWriter() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    private static final class TextWriter extends StdSerializer<ReportText> {
        static final String ID = "textId";
        static final String HASH = "hash";
        private final transient Map<UUID, String> hashes;

        TextWriter(Map<UUID, String> hashes) {
            super(ReportText.class);
            this.hashes = hashes;
        }

        @Override
        public void serialize(ReportText text, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (text.id() == null) {
                json.writeString(text.shown());
                return;
            }
            json.writeStartObject();
            json.writeStringField(ID, text.id().toString());
            json.writeStringField(HASH, hashes.get(text.id()));
            json.writeEndObject();
        }
    }

    private static final class TextReader extends StdDeserializer<ReportText> {
        private final transient Map<UUID, String> shown;

        TextReader(Map<UUID, String> shown) {
            super(ReportText.class);
            this.shown = shown;
        }

        @Override
        public ReportText deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode text = json.readValueAsTree();
            if (text.isTextual()) {
                return ReportText.own(text.textValue());
            }
            UUID id = UUID.fromString(text.path(TextWriter.ID).textValue());
            return new ReportText(id, shown.get(id));
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Money.of(json.getText());
        }
    }

    private static final class PersonsReader extends StdDeserializer<Persons> {
        PersonsReader() {
            super(Persons.class);
        }

        @Override
        public Persons deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken().isNumeric()) {
                return Persons.of(json.getIntValue());
            }
            String written = json.getText();
            return written.startsWith("< ") ? Persons.below(Integer.parseInt(written.substring(2))) : Persons.WITHHELD;
        }
    }
}
