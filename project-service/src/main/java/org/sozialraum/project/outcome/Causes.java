package org.sozialraum.project.outcome;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.contract.ProjectEvent.CauseListed;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.outcome.CauseResource.NewCause;
import org.sozialraum.project.outcome.CauseResource.View;

/** The youth office's list of causes: those that everybody has, and then its own. */
@ApplicationScoped
public class Causes implements PanacheRepositoryBase<OwnCause, UUID> {

    private final Offices offices;
    private final Outbox outbox;
    private final ActDay days;

    Causes(Offices offices, Outbox outbox, ActDay days) {
        this.offices = offices;
        this.outbox = outbox;
        this.days = days;
    }

    /**
     * Adds a cause to the list.
     *
     * @throws ProblemException 409 where the key is taken; 422 for a day in the future
     */
    @Transactional
    UUID list(NewCause asked) {
        offices.lockRegistry();
        if (isKnown(asked.key())) {
            throw ProblemException.of(GeneralProblems.ALREADY_EXISTS, asked.key());
        }
        OwnCause cause = new OwnCause();
        cause.id = UuidCreator.getTimeOrderedEpoch();
        cause.key = asked.key();
        cause.name = asked.name();
        cause.listedOn = days.of(asked.on());
        persistAndFlush(cause);
        outbox.append(new CauseListed(cause.key, cause.name, cause.listedOn));
        return cause.id;
    }

    boolean isKnown(String key) {
        return Cause.isKnown(key) || count("key", key) > 0;
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id).map(Causes::view).orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> page(Paging paging) {
        List<View> all = all();
        List<Integer> wanted = Stream.iterate((int) paging.afterNumber(), next -> next + 1)
                .limit(paging.toRead())
                .takeWhile(next -> next < all.size())
                .toList();
        return paging.page(wanted, next -> next + 1).map(all::get);
    }

    private List<View> all() {
        return Stream.concat(
                        Arrays.stream(Cause.values()).map(cause -> new View(cause.name(), cause.label())),
                        list("order by id").stream().map(Causes::view))
                .toList();
    }

    private static View view(OwnCause cause) {
        return new View(cause.key, cause.name);
    }
}
