package org.sozialraum.project.need;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.need.NeedResource.NewNeed;
import org.sozialraum.project.need.NeedResource.View;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.problem.ProjectProblems;

/** The needs that were voiced. Their texts stay here: no event and no other service ever carries them. */
@ApplicationScoped
public class Needs implements PanacheRepositoryBase<Need, UUID> {

    private final Offices offices;
    private final OwnSpaces ownSpaces;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;
    private final CurrentScope scope;

    Needs(
            Offices offices,
            OwnSpaces ownSpaces,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentWork work,
            CurrentScope scope) {
        this.offices = offices;
        this.ownSpaces = ownSpaces;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.work = work;
        this.scope = scope;
    }

    /**
     * Records a need.
     *
     * @throws ProblemException 422 for an unknown social space or a month in the future
     */
    @Transactional
    UUID voice(NewNeed asked) {
        offices.known(asked.socialSpaceId(), "/socialSpaceId");
        if (!ownSpaces.include(asked.socialSpaceId())) {
            throw new ForbiddenException();
        }
        days.of(asked.month().atDay(1));
        Need need = new Need();
        need.id = UuidCreator.getTimeOrderedEpoch();
        need.socialSpaceId = asked.socialSpaceId();
        need.voice = asked.voice();
        need.source = asked.source();
        need.topicId = topic(asked.topic());
        need.month = asked.month().atDay(1);
        need.existingTextId = keep(asked.existing());
        need.missingTextId = keep(asked.missing());
        need.conditionsTextId = keep(asked.conditions());
        need.voicedBy = work.get().actor();
        persistAndFlush(need);
        outbox.append(
                new NeedVoiced(need.id, need.socialSpaceId, need.voice, need.source, need.topicId, asked.month()));
        return need.id;
    }

    /**
     * Requires these ids to be needs of one space. A provider names needs of its own spaces; others it does not know.
     *
     * @throws ProblemException 422 for an unknown need or one of another space
     */
    public void requireOfSpace(List<UUID> ids, UUID socialSpaceId) {
        List<FieldError> ofOthers = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String pointer = "/needIds/" + i;
            Need need = findByIdOptional(ids.get(i))
                    .filter(found -> ownSpaces.include(found.socialSpaceId))
                    .orElseThrow(() -> ProjectProblems.unknown(pointer));
            if (!need.socialSpaceId.equals(socialSpaceId)) {
                ofOthers.add(new FieldError(
                        pointer, "gehört zu einem anderen Sozialraum", "belongs to another social space"));
            }
        }
        if (!ofOthers.isEmpty()) {
            throw ProblemException.ofFields(ProjectProblems.NEED_OF_ANOTHER_SPACE, ofOthers);
        }
    }

    @Transactional
    View view(UUID id) {
        Need need = findByIdOptional(id)
                .filter(found -> ownSpaces.include(found.socialSpaceId))
                .orElseThrow(NotFoundException::new);
        return views(List.of(need)).getFirst();
    }

    @Transactional
    Page<View> list(UUID socialSpaceId, Paging paging) {
        Page<Need> page = new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .within("socialSpaceId", ownSpaces.ids().orElse(null))
                .page(this, need -> need.id);
        return new Page<>(views(page.items()), page.next());
    }

    private UUID keep(String content) {
        TextRef ref = texts.keep(content);
        return ref == null ? null : ref.id();
    }

    /** The topic of this name; one that is new stands in the list as proposed, once, whoever brings it first. */
    private UUID topic(String name) {
        getEntityManager()
                .createNativeQuery("insert into topic (id, youth_office, name) values (:id, :office, :name)"
                        + " on conflict (youth_office, name) do nothing")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("office", work.get().youthOffice())
                .setParameter("name", name)
                .executeUpdate();
        return getEntityManager()
                .createQuery("select id from Topic where name = :name", UUID.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private Map<UUID, String> topicNames(List<Need> needs) {
        return getEntityManager()
                .createQuery("from Topic where id in :ids", Topic.class)
                .setParameter("ids", needs.stream().map(need -> need.topicId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(topic -> topic.id, topic -> topic.name));
    }

    private List<View> views(List<Need> needs) {
        Map<UUID, String> written = scope.is(Scope.OWN_SPACE)
                ? texts.read(needs.stream()
                        .flatMap(need -> Stream.of(need.existingTextId, need.missingTextId, need.conditionsTextId))
                        .filter(Objects::nonNull)
                        .toList())
                : Map.of();
        Map<UUID, String> topics = topicNames(needs);
        return needs.stream()
                .map(need -> new View(
                        need.id,
                        need.socialSpaceId,
                        need.voice,
                        need.source,
                        topics.get(need.topicId),
                        need.existingTextId == null ? null : written.get(need.existingTextId),
                        written.get(need.missingTextId),
                        need.conditionsTextId == null ? null : written.get(need.conditionsTextId),
                        YearMonth.from(need.month)))
                .toList();
    }
}
