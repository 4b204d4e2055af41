package org.sozialraum.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document names every event, on the topic on which it travels, and nothing that does not exist. */
class AsyncApiTest {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    @Test
    void everyEventIsAMessageOfItsTopicAndNoOtherIs() throws JsonProcessingException {
        var document = read();
        var messages = (ObjectNode) document.at("/components/messages");
        forget(messages, "org.sozialraum.");
        List.of("budget", "project", "reporting")
                .forEach(topic -> channel(document, topic).putObject("messages"));

        EventTypes.all().keySet().forEach(name -> {
            String file = Contract.fileOf(name);
            String topic = file.substring(0, file.indexOf('/'));
            var message = messages.putObject(name).put("name", name).put("title", file.substring(topic.length() + 1));
            message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloud-event");
            message.putObject("payload").put("$ref", Contract.SCHEMAS + "/" + file + ".json");
            ((ObjectNode) channel(document, topic).get("messages"))
                    .putObject(file.substring(topic.length() + 1))
                    .put("$ref", "#/components/messages/" + name);
        });

        Contract.holds(Contract.ASYNC_API, YAML.writeValueAsString(document));
    }

    @Test
    void channelsAreTheTopics() {
        Map.of(
                        "budget", Topics.BUDGET,
                        "project", Topics.PROJECT,
                        "reporting", Topics.REPORTING,
                        "text", Topics.TEXT,
                        "dead-letter", Topics.deadLetter("{consumer}"))
                .forEach((name, topic) -> {
                    var channel = channel(read(), name);
                    assertEquals(topic, channel.path("address").textValue());
                    assertEquals(
                            name.equals("dead-letter") ? 1 : Topics.PARTITIONS,
                            channel.at("/bindings/kafka/partitions").intValue());
                });
        assertEquals(5, read().path("channels").size());
    }

    @Test
    void aServiceWritesItsOwnTopicOnly() {
        var written = StreamSupport.stream(
                        read().path("operations").properties().spliterator(), false)
                .filter(operation ->
                        operation.getValue().path("action").textValue().equals("send"))
                .map(operation -> operation.getKey() + " "
                        + operation.getValue().at("/channel/$ref").textValue())
                .toList();
        for (String service : List.of("budget", "project", "reporting")) {
            assertEquals(
                    List.of(service + "-service.send-" + service + " #/channels/" + service),
                    written.stream()
                            .filter(send -> send.endsWith("/" + service))
                            .toList());
        }
    }

    @Test
    void theEnvelopeIsThatOfTheLog() {
        var headers = read().at("/components/messageTraits/cloud-event/headers/properties");
        assertEquals(
                Set.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_sequence",
                        "ce_position",
                        "ce_youthoffice",
                        "ce_causationid",
                        "ce_correlationid",
                        "ce_traceparent",
                        "ce_actor",
                        "content-type"),
                Set.copyOf(StreamSupport.stream(((Iterable<String>) headers::fieldNames).spliterator(), false)
                        .toList()));
        EventTypes.all()
                .keySet()
                .forEach(name ->
                        assertTrue(name.matches(headers.at("/ce_type/pattern").textValue()), name));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var document = read();
        document.findValuesAsText("$ref")
                .forEach(ref -> assertTrue(
                        ref.startsWith("#")
                                ? !document.at(ref.substring(1)).isMissingNode()
                                : Files.isRegularFile(Path.of(ref)),
                        ref));
    }

    private static void forget(ObjectNode messages, String prefix) {
        messages.properties().removeIf(message -> message.getKey().startsWith(prefix));
    }

    private static ObjectNode channel(JsonNode document, String name) {
        return (ObjectNode) document.path("channels").required(name);
    }

    private static ObjectNode read() {
        try {
            return YAML.readValue(Contract.read(Contract.ASYNC_API), ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
