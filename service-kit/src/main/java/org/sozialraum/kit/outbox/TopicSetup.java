package org.sozialraum.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.sozialraum.contract.Topics;

/** Makes the topics of the log where they are missing. What is there already is left as it is. */
public final class TopicSetup {

    private static final long SECONDS = 20;
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "cleanup.policy", "delete");
    /** A withdrawn text is gone from the log within a day. */
    private static final Map<String, String> LATEST_TEXT_ONLY = Map.of(
            "retention.ms", "-1",
            "cleanup.policy", "compact",
            "segment.ms", "21600000",
            "max.compaction.lag.ms", "86400000",
            "delete.retention.ms", "604800000");

    private TopicSetup() {}

    /**
     * @param projections those that read here; each has a topic for its dead letters
     * @throws IllegalStateException when the broker cannot be reached in time
     */
    public static void createMissing(Map<String, Object> kafka, List<String> projections) {
        try (Admin admin = Admin.create(kafka)) {
            Set<String> there = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = new ArrayList<>();
            for (String topic : List.of(Topics.BUDGET, Topics.PROJECT, Topics.REPORTING)) {
                missing.add(topic(topic, KEPT_FOR_EVER));
            }
            missing.add(topic(Topics.TEXT, LATEST_TEXT_ONLY));
            for (String projection : projections) {
                missing.add(new NewTopic(Topics.deadLetter(projection), Optional.of(1), Optional.empty())
                        .configs(KEPT_FOR_EVER));
            }
            missing.removeIf(topic -> there.contains(topic.name()));
            for (var created : admin.createTopics(missing).values().values()) {
                await(created);
            }
        } catch (ExecutionException | TimeoutException fault) {
            throw new IllegalStateException("the broker does not answer", fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while topics were made", stop);
        }
    }

    private static NewTopic topic(String name, Map<String, String> config) {
        return new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty()).configs(config);
    }

    private static void await(org.apache.kafka.common.KafkaFuture<Void> created)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            created.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            // Another service was quicker.
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }
}
