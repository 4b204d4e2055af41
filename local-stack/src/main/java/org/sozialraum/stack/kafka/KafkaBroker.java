package org.sozialraum.stack.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.sozialraum.stack.DataFolder;
import org.sozialraum.stack.Logging;

/** The program of the broker's process: one broker that is its own controller, keeps everything for ever and comes back quickly after a kill. */
public final class KafkaBroker {
    private KafkaBroker() {}

    /** @param arguments the folder, the broker's port, the controller's port */
    public static void main(String[] arguments) throws IOException {
        Logging.configure();
        var folder = Path.of(arguments[0]);
        var settings = settings(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        format(folder, settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        server.startup();
        server.awaitShutdown();
    }

    static Properties settings(Path folder, int port, int controllerPort) {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        // A fixed list of voters, rather than one stored in the log, so that the same data starts on other ports as
        // well.
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", folder.resolve("log").toString());

        // The log is the truth that read models are rebuilt from: nothing in it ages.
        settings.setProperty("log.retention.ms", "-1");
        settings.setProperty("log.retention.bytes", "-1");
        settings.setProperty("auto.create.topics.enable", "false");

        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "5");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "5");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");

        // After a kill the broker's old session has to run out before the new one is let in.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("controlled.shutdown.enable", "false");

        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(16 * 1024 * 1024));
        settings.setProperty("log.index.size.max.bytes", String.valueOf(1024 * 1024));
        return settings;
    }

    /** Formats a new folder. `--ignore-formatted` makes a format that was interrupted complete itself. */
    private static void format(Path folder, Properties settings) throws IOException {
        if (Files.exists(folder.resolve("log").resolve("meta.properties"))) {
            return;
        }
        var clusterId = clusterId(folder);
        var file = folder.resolve("format.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        var answer = new ByteArrayOutputStream();
        var result = StorageTool.execute(
                new String[] {"format", "--config", file.toString(), "--cluster-id", clusterId, "--ignore-formatted"},
                new PrintStream(answer, true, StandardCharsets.UTF_8));
        if (result != 0) {
            throw new IOException(
                    "the folder of the log cannot be formatted: " + answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static String clusterId(Path folder) throws IOException {
        var file = folder.resolve("cluster-id");
        if (!Files.exists(file)) {
            DataFolder.writeWhole(file, Uuid.randomUuid().toString(), "rw-r--r--");
        }
        return Files.readString(file).strip();
    }
}
