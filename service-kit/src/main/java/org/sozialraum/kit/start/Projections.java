package org.sozialraum.kit.start;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sozialraum.kit.caller.Caller;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.projection.ParkedSubjects;
import org.sozialraum.kit.projection.Projection;
import org.sozialraum.kit.projection.Rebuilds;
import org.sozialraum.kit.projection.Replay;
import org.sozialraum.kit.start.ProjectionResource.Replayed;
import org.sozialraum.kit.start.ProjectionResource.State;
import org.sozialraum.kit.start.ProjectionResource.View;
import org.sozialraum.kit.tenant.Transactions;

/** The projections of this service, for those who look after it. */
@ApplicationScoped
public class Projections {

    private static final int SHOWN = 100;

    private final List<Projection> projections;
    private final EventLog log;
    private final ParkedSubjects parked;
    private final Rebuilds rebuilds;
    private final CurrentCaller callers;
    private final DataSource database;
    private final Transactions transactions;
    private final Clock clock;

    Projections(
            @All List<Projection> projections,
            EventLog log,
            ParkedSubjects parked,
            Rebuilds rebuilds,
            CurrentCaller callers,
            DataSource database,
            Transactions transactions,
            Clock clock) {
        this.projections = projections;
        this.log = log;
        this.parked = parked;
        this.rebuilds = rebuilds;
        this.callers = callers;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    Page<View> list(Paging paging) {
        List<View> views = projections.stream()
                .filter(projection ->
                        paging.after() == null || projection.name().compareTo(paging.after()) > 0)
                .sorted(Comparator.comparing(Projection::name))
                .limit(paging.toRead())
                .map(this::view)
                .toList();
        return paging.page(views, View::name);
    }

    /**
     * Applies what the caller's office has parked. It may be called again and again: what took effect does not do so twice.
     *
     * @throws NotFoundException for a name that no projection has
     */
    Replayed replay(String name) {
        Projection projection = called(name);
        Caller caller = callers.get();
        int applied = new Replay(projection, database, transactions, clock).run(caller.youthOffice(), caller.id());
        return new Replayed(applied, view(projection));
    }

    /**
     * Asks for a rebuild, for all offices.
     *
     * @throws NotFoundException for a name that no projection has
     * @throws ProblemException where it is running already, or there is none
     */
    View rebuild(String name) {
        Projection projection = called(name);
        if (projection.tables().isEmpty()) {
            throw ProblemException.of(GeneralProblems.NOT_REBUILT, name);
        }
        if (!rebuilds.request(name, callers.get().id())) {
            throw ProblemException.of(GeneralProblems.REBUILD_RUNNING, name);
        }
        return view(projection);
    }

    private Projection called(String name) {
        return projections.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private View view(Projection projection) {
        ParkedSubjects.Count count = parked.count(projection.name());
        List<String> stopped = log.runners().stream()
                .filter(runner -> runner.projection().name().equals(projection.name()))
                .flatMap(runner -> stopped(runner.stoppedPartitions()))
                .toList();
        return new View(
                projection.name(),
                projection.topics().stream().sorted().toList(),
                !stopped.isEmpty() ? State.STOPPED : count.subjects() > 0 ? State.PARKED : State.READING,
                count.subjects(),
                count.events(),
                parked.of(projection.name(), SHOWN),
                stopped,
                rebuilds.of(projection.name()).orElse(null));
    }

    private static Stream<String> stopped(java.util.Map<?, String> partitions) {
        return partitions.entrySet().stream()
                .map(stopped -> stopped.getKey() + ": " + stopped.getValue())
                .sorted();
    }
}
