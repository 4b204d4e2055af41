package org.sozialraum.kit.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Tells a topic from another one that was made later under the same name. */
public final class TopicIds implements AutoCloseable {

    private static final long SECONDS = 10;

    private final Admin admin;

    public TopicIds(Map<String, Object> kafka) {
        this.admin = Admin.create(kafka);
    }

    /**
     * The ids that these topics have now.
     *
     * @throws KafkaException when one is missing, or the broker does not answer in time
     */
    public Map<String, String> of(Collection<String> topics) {
        try {
            Map<String, String> ids = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .forEach((name, description) ->
                            ids.put(name, description.topicId().toString()));
            return ids;
        } catch (InterruptedException stop) {
            throw new InterruptException(stop);
        } catch (ExecutionException | TimeoutException fault) {
            throw new KafkaException("the ids of the topics cannot be had", fault);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
