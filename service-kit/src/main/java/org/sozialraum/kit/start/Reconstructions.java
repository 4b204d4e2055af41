package org.sozialraum.kit.start;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sozialraum.kit.projection.PlaceOfItsOwn;
import org.sozialraum.kit.projection.Projection;
import org.sozialraum.kit.projection.Reconstruction;
import org.sozialraum.kit.projection.Reconstruction.SeenText;
import org.sozialraum.kit.projection.Reconstruction.TooLong;
import org.sozialraum.kit.projection.Reconstruction.Unapplied;
import org.sozialraum.kit.projection.Reconstruction.Watch;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.tenant.Work;

/** Builds again, in tables of their own, what a projection told at some time, to be compared with what was kept of it. */
@ApplicationScoped
public class Reconstructions {

    private final OwnersDatabase owners;
    private final String app;
    private final DataSource database;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<String, Object> kafka;

    Reconstructions(
            OwnersDatabase owners,
            @ConfigProperty(name = "quarkus.datasource.username") String app,
            DataSource database,
            Transactions transactions,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.owners = owners;
        this.app = app;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.kafka = kafka;
    }

    /**
     * @param upTo by service the last publication number that counts
     * @param watch what is looked at in the log beyond them
     * @param texts is told of every text of the youth office
     * @param look runs in a transaction that sees the tables that were built, and is given what could not be applied
     * @return what it found; empty while another reconstruction runs
     * @throws TooLong after the time allowed
     */
    public <T> Optional<T> of(
            Projection projection,
            String youthOffice,
            Map<String, Long> upTo,
            Duration atMost,
            Watch watch,
            Consumer<SeenText> texts,
            Function<List<Unapplied>, T> look) {
        try {
            Optional<PlaceOfItsOwn> opened = PlaceOfItsOwn.open(owners.get(), app, projection);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (PlaceOfItsOwn own = opened.get()) {
                List<Unapplied> unapplied = new Reconstruction(
                                projection, own.place(), database, transactions, kafka, clock)
                        .read(youthOffice, upTo, atMost, watch, texts);
                List<T> found = new ArrayList<>();
                own.place()
                        .run(() -> new Work(youthOffice, "log", null, null)
                                .run(() -> transactions.inTheBackground(() -> found.add(look.apply(unapplied)))));
                return Optional.of(found.getFirst());
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
