package org.sozialraum.project.need;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sozialraum.contract.ProjectEvent.NeedChanged;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.need.NeedResource.Draft;
import org.sozialraum.project.need.NeedResource.NeedChange;
import org.sozialraum.project.need.NeedResource.NewNeed;
import org.sozialraum.project.need.NeedResource.Similar;
import org.sozialraum.project.need.NeedResource.Similars;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.topic.Topics;

/** The needs that were voiced. Their texts stay here: no event and no other service ever carries them. */
@ApplicationScoped
public class Needs implements PanacheRepositoryBase<Need, UUID> {

    private final Offices offices;
    private final OwnSpaces ownSpaces;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;
    private final Topics topics;
    private final NeedSearch search;
    private final NeedViews views;
    private final NeedLife life;
    private final IfMatch ifMatch;

    Needs(
            Offices offices,
            OwnSpaces ownSpaces,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentWork work,
            Topics topics,
            NeedSearch search,
            NeedViews views,
            NeedLife life,
            IfMatch ifMatch) {
        this.offices = offices;
        this.ownSpaces = ownSpaces;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.work = work;
        this.topics = topics;
        this.search = search;
        this.views = views;
        this.life = life;
        this.ifMatch = ifMatch;
    }

    /**
     * Records a need.
     *
     * @throws ProblemException 422 for an unknown social space or a month in the future
     */
    @Transactional
    UUID voice(NewNeed asked) {
        requireThere(asked.socialSpaceId(), asked.month());
        if (!ownSpaces.include(asked.socialSpaceId())) {
            throw new ForbiddenException();
        }
        days.of(asked.month().atDay(1));
        Need need = new Need();
        need.id = UuidCreator.getTimeOrderedEpoch();
        need.socialSpaceId = asked.socialSpaceId();
        need.voice = asked.voice();
        need.source = asked.source();
        need.topicId = topics.ofName(asked.topic(), asked.month().atDay(1));
        need.month = asked.month().atDay(1);
        need.existingTextId = keep(asked.existing());
        need.missingTextId = keep(asked.missing());
        need.conditionsTextId = keep(asked.conditions());
        need.voicedBy = work.get().actor();
        need.ageBand = asked.ageBand();
        need.state = NeedState.VOICED;
        need.lastActOn = need.month;
        persistAndFlush(need);
        outbox.append(new NeedVoiced(
                need.id, need.socialSpaceId, need.voice, need.source, need.topicId, asked.month(), need.ageBand));
        return need.id;
    }

    private void requireThere(UUID socialSpaceId, YearMonth month) {
        offices.requireThere(socialSpaceId, month.atDay(1), month.atEndOfMonth(), "/month");
    }

    /**
     * Corrects what is known of a need.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}; 409 where it is merged or has ended; 422 for a month in the
     *     future, after what was done since, or when its space was not there
     */
    @Transactional
    NeedView change(UUID id, NeedChange asked) {
        Need need = life.ownOpen(id);
        ifMatch.require(views.of(List.of(need)).getFirst());
        boolean nothingDoneYet = need.lastActOn.equals(need.month);
        LocalDate month = asked.month().orKeep(YearMonth.from(need.month)).atDay(1);
        days.of(month);
        if (asked.month().given()) {
            requireThere(need.socialSpaceId, asked.month().value());
        }
        if (!nothingDoneYet && month.isAfter(need.lastActOn)) {
            throw ProblemException.of(GeneralProblems.DAY_NOT_POSSIBLE, month);
        }
        need.month = month;
        need.lastActOn = nothingDoneYet ? month : need.lastActOn;
        need.voice = asked.voice().orKeep(need.voice);
        need.source = asked.source().orKeep(need.source);
        need.ageBand = asked.ageBand().orKeep(need.ageBand);
        need.topicId = asked.topic().given() ? topics.ofName(asked.topic().value(), month) : need.topicId;
        flush();
        outbox.append(
                new NeedChanged(id, need.voice, need.source, need.topicId, YearMonth.from(need.month), need.ageBand));
        return views.of(List.of(need)).getFirst();
    }

    /**
     * Requires these ids to be needs of one space. A provider names needs of its own spaces; others it does not know.
     *
     * @throws ProblemException 422 for an unknown need or one of another space
     */
    public void requireOfSpace(List<UUID> ids, UUID socialSpaceId) {
        requireOfSpace(ids, socialSpaceId, i -> "/needIds/" + i);
    }

    /** The same for a request that names needs elsewhere; the pointers are by their number, from 0 on. */
    public void requireOfSpace(List<UUID> ids, UUID socialSpaceId, IntFunction<String> pointers) {
        List<FieldError> ofOthers = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String pointer = pointers.apply(i);
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
    NeedView view(UUID id) {
        return views.of(List.of(seen(id))).getFirst();
    }

    @Transactional
    Page<NeedView> page(NeedSearch.Wanted wanted, Paging paging) {
        List<UUID> topicIds = wanted.topicId() == null ? null : topics.meaning(wanted.topicId());
        Page<UUID> found =
                search.page(wanted, topicIds, ownSpaces.ids().orElse(null), views.readsEverythingItSees(), paging);
        return new Page<>(views.of(inOrder(found.items())), found.next());
    }

    /** Open needs of the same space that may be the same as this one. */
    @Transactional
    Similars similarTo(UUID id) {
        Need need = seen(id);
        NeedView shown = views.of(List.of(need)).getFirst();
        return similar(
                need.socialSpaceId,
                need.id,
                shown.topicId(),
                words(shown.existing(), shown.missing(), shown.conditions()));
    }

    /**
     * Open needs of the space that may be the same as what somebody is about to enter.
     *
     * @throws ProblemException 422 for an unknown social space
     */
    @Transactional
    Similars similarTo(Draft draft) {
        offices.known(draft.socialSpaceId(), "/socialSpaceId");
        if (!ownSpaces.include(draft.socialSpaceId())) {
            throw new ForbiddenException();
        }
        UUID topicId =
                draft.topic() == null ? null : topics.known(draft.topic()).orElse(null);
        return similar(
                draft.socialSpaceId(), null, topicId, words(draft.existing(), draft.missing(), draft.conditions()));
    }

    private Similars similar(UUID socialSpaceId, UUID exceptId, UUID topicId, String words) {
        List<UUID> topicIds = topicId == null ? List.of() : topics.meaning(topicId);
        List<NeedSearch.Likeness> found =
                search.similar(socialSpaceId, exceptId, topicIds, words, views.readsEverythingItSees());
        List<NeedView> shown =
                views.of(inOrder(found.stream().map(NeedSearch.Likeness::id).toList()));
        return new Similars(IntStream.range(0, found.size())
                .mapToObj(i -> new Similar(found.get(i).likeness(), found.get(i).sameTopic(), shown.get(i)))
                .toList());
    }

    private static String words(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private Need seen(UUID id) {
        return findByIdOptional(id)
                .filter(found -> ownSpaces.include(found.socialSpaceId))
                .orElseThrow(NotFoundException::new);
    }

    private List<Need> inOrder(List<UUID> ids) {
        Map<UUID, Need> found = list("id in ?1", ids).stream().collect(Collectors.toMap(need -> need.id, need -> need));
        return ids.stream().map(found::get).toList();
    }

    private UUID keep(String content) {
        TextRef ref = texts.keepForTeam(content);
        return ref == null ? null : ref.id();
    }
}
