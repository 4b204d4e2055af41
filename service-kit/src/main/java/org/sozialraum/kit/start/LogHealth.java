package org.sozialraum.kit.start;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Says how the log is doing: what is parked, which partitions stand still, what waits to be sent. */
@Wellness
@ApplicationScoped
public class LogHealth implements HealthCheck {

    private final EventLog log;
    private final AgroalDataSource background;
    private final MeterRegistry metrics;

    LogHealth(EventLog log, @DataSource("background") AgroalDataSource background, MeterRegistry metrics) {
        this.log = log;
        this.background = background;
        this.metrics = metrics;
    }

    void measure(@Observes StartupEvent event) {
        metrics.gauge("sozialraum.log.parked", this, health -> health.count("select count(*) from parked_event"));
        metrics.gauge(
                "sozialraum.log.unpublished",
                this,
                health -> health.count("select count(*) from event where position is null"));
        metrics.gauge("sozialraum.log.stopped.partitions", this, LogHealth::stoppedPartitions);
    }

    @Override
    public HealthCheckResponse call() {
        double parked = count("select count(*) from parked_event");
        double stopped = stoppedPartitions();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("event log")
                .withData("parkedEvents", (long) parked)
                .withData("stoppedPartitions", (long) stopped);
        Optional<String> refusal = log.refusalToPublish();
        refusal.ifPresent(reason -> answer.withData("nothingIsPublished", reason));
        List<String> dead = log.deadThreads();
        if (!dead.isEmpty()) {
            answer.withData("deadThreads", String.join(" ", dead));
        }
        return answer.status(parked == 0 && stopped == 0 && refusal.isEmpty() && dead.isEmpty())
                .build();
    }

    private double stoppedPartitions() {
        return log.runners().stream()
                .mapToInt(runner -> runner.stoppedPartitions().size())
                .sum();
    }

    /** The count, or −1 where the database does not answer; its own health check tells that. */
    private double count(String query) {
        try (Connection connection = background.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException away) {
            return -1;
        }
    }
}
