package org.sozialraum.project.offer;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.ProjectEvent.OfferChanged;
import org.sozialraum.contract.ProjectEvent.OfferConfirmed;
import org.sozialraum.contract.ProjectEvent.OfferEnded;
import org.sozialraum.contract.ProjectEvent.OfferOpened;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.offer.OfferResource.Contact;
import org.sozialraum.project.offer.OfferResource.Ending;
import org.sozialraum.project.offer.OfferResource.Location;
import org.sozialraum.project.offer.OfferResource.NewOffer;
import org.sozialraum.project.offer.OfferResource.OfferChange;
import org.sozialraum.project.offer.OfferResource.Time;
import org.sozialraum.project.problem.OfferProblems;
import org.sozialraum.project.topic.Topics;

/** The offers. Everybody of the office reads them; a team changes those of its space, a provider its own. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {

    private static final int DECIMALS = 6;

    private final OfferOwners owners;
    private final OfferSearch search;
    private final OfferViews views;
    private final Topics topics;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;
    private final IfMatch ifMatch;

    Offers(
            OfferOwners owners,
            OfferSearch search,
            OfferViews views,
            Topics topics,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentWork work,
            IfMatch ifMatch) {
        this.owners = owners;
        this.search = search;
        this.views = views;
        this.topics = topics;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.work = work;
        this.ifMatch = ifMatch;
    }

    /**
     * Puts an offer on the map.
     *
     * @throws ProblemException 422 for unknown references, a place outside Germany, times that end before they begin, a
     *     contact that is none or a person's, a project of another space or that never started, a day in the future or
     *     when the space was not there
     * @throws ForbiddenException for another space or organisation than the caller's own
     */
    @Transactional
    UUID open(NewOffer asked) {
        owners.requireOwn(asked.socialSpaceId(), asked.organisationId());
        owners.requireProject(asked.projectId(), asked.socialSpaceId());
        requireSound(asked.location(), asked.times(), asked.contact());
        LocalDate on = days.of(asked.on());
        owners.requireThere(asked.socialSpaceId(), on);
        TextRef title = texts.share(asked.title());
        Offer offer = new Offer();
        offer.id = UuidCreator.getTimeOrderedEpoch();
        offer.socialSpaceId = asked.socialSpaceId();
        offer.organisationId = asked.organisationId();
        offer.projectId = asked.projectId();
        offer.topicId = topics.ofName(asked.topic(), on);
        offer.titleTextId = title.id();
        offer.descriptionTextId = keep(asked.description());
        offer.timesNoteTextId = keep(asked.timesNote());
        offer.placeTextId = keep(asked.place());
        offer.costNoteTextId = keep(asked.costNote());
        offer.ageBands = names(asked.ageBands());
        offer.languages = distinct(asked.languages());
        offer.accessibility = names(asked.accessibility());
        place(offer, asked.location());
        offer.cost = asked.cost();
        offer.lowThreshold = asked.lowThreshold();
        reach(offer, asked.contact());
        offer.openedOn = on;
        offer.confirmedOn = on;
        offer.recordedBy = work.get().actor();
        persistAndFlush(offer);
        keepTimes(offer.id, asked.times());
        outbox.append(new OfferOpened(
                offer.id,
                offer.socialSpaceId,
                offer.organisationId,
                offer.projectId,
                offer.topicId,
                ageBandsOf(offer),
                offer.lowThreshold,
                title,
                on));
        return offer.id;
    }

    /**
     * Changes what is known of an open offer.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}; 409 where it has ended; 422 as {@link #open}
     */
    @Transactional
    OfferView change(UUID id, OfferChange asked) {
        Offer offer = locked(id);
        OfferView before = view(offer);
        ifMatch.require(before);
        requireOpen(offer);
        requireSound(
                asked.location().orKeep(before.location()),
                asked.times().orKeep(before.times()),
                asked.contact().orKeep(before.contact()));
        TextRef title = texts.share(asked.title().value());
        offer.topicId = asked.topic().given() ? topics.ofName(asked.topic().value(), days.of(null)) : offer.topicId;
        offer.titleTextId = title == null ? offer.titleTextId : title.id();
        offer.descriptionTextId = keep(asked.description(), offer.descriptionTextId);
        offer.timesNoteTextId = keep(asked.timesNote(), offer.timesNoteTextId);
        offer.placeTextId = keep(asked.place(), offer.placeTextId);
        offer.costNoteTextId = keep(asked.costNote(), offer.costNoteTextId);
        offer.ageBands = names(asked.ageBands().orKeep(before.ageBands()));
        offer.languages = distinct(asked.languages().orKeep(before.languages()));
        offer.accessibility = names(asked.accessibility().orKeep(before.accessibility()));
        offer.cost = asked.cost().orKeep(offer.cost);
        offer.lowThreshold = asked.lowThreshold().orKeep(offer.lowThreshold);
        place(offer, asked.location().orKeep(before.location()));
        reach(offer, asked.contact().orKeep(before.contact()));
        if (asked.times().given()) {
            getEntityManager()
                    .createQuery("delete from OfferTime where offerId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            getEntityManager().flush();
            keepTimes(id, asked.times().value());
        }
        flush();
        outbox.append(new OfferChanged(id, offer.topicId, ageBandsOf(offer), offer.lowThreshold, title));
        return view(offer);
    }

    /**
     * Somebody asked, and the offer is still there.
     *
     * @throws ProblemException 409 where it has ended; 422 for a day in the future or before the last confirmation
     */
    @Transactional
    UUID confirm(UUID id, LocalDate on) {
        Offer offer = locked(id);
        requireOpen(offer);
        offer.confirmedOn = days.of(on, offer.confirmedOn);
        flush();
        outbox.append(new OfferConfirmed(id, offer.confirmedOn));
        return id;
    }

    /**
     * The offer is not there any more.
     *
     * @throws ProblemException 409 where it has ended before; 422 for a day in the future or before the last confirmation
     */
    @Transactional
    UUID end(UUID id, Ending asked) {
        Offer offer = locked(id);
        requireOpen(offer);
        offer.endedOn = days.of(asked.on(), offer.confirmedOn);
        TextRef reason = texts.share(asked.reason());
        offer.endingReasonTextId = reason == null ? null : reason.id();
        flush();
        outbox.append(new OfferEnded(id, reason, offer.endedOn));
        return id;
    }

    @Transactional
    OfferView view(UUID id) {
        return view(findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    @Transactional
    Page<OfferView> page(OfferSearch.Wanted wanted, Paging paging) {
        Page<UUID> found = search.page(wanted, meaning(wanted.topicId()), paging);
        return new Page<>(views.of(inOrder(found.items())), found.next());
    }

    @Transactional
    OfferFeatures features(OfferSearch.Wanted wanted) {
        return OfferFeatures.of(views.of(inOrder(search.all(wanted, meaning(wanted.topicId())))));
    }

    private Offer locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(owners::owns)
                .orElseThrow(NotFoundException::new);
    }

    private static void requireOpen(Offer offer) {
        if (offer.state() != OfferState.OPEN) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, offer.state(), "–");
        }
    }

    private static void requireSound(Location location, List<Time> times, Contact contact) {
        OfferProblems.require(OfferProblems.OUTSIDE_GERMANY, Germany.mistakesOf(location));
        OfferProblems.require(OfferProblems.TIMES_REVERSED, OfferTimes.mistakesOf(times));
        OfferProblems.require(OfferProblems.NO_CONTACT, OfferContacts.whereThereIsNone(contact));
        OfferProblems.require(OfferProblems.PRIVATE_CONTACT, OfferContacts.whereItIsPrivate(contact));
    }

    private List<UUID> meaning(UUID topicId) {
        return topicId == null ? null : topics.meaning(topicId);
    }

    private List<Offer> inOrder(List<UUID> ids) {
        Map<UUID, Offer> found =
                list("id in ?1", ids).stream().collect(Collectors.toMap(offer -> offer.id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    private OfferView view(Offer offer) {
        return views.of(List.of(offer)).getFirst();
    }

    private static List<AgeBand> ageBandsOf(Offer offer) {
        return Arrays.stream(offer.ageBands).map(AgeBand::valueOf).toList();
    }

    private static void place(Offer offer, Location location) {
        offer.latitude = location.latitude().setScale(DECIMALS, RoundingMode.HALF_UP);
        offer.longitude = location.longitude().setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static void reach(Offer offer, Contact contact) {
        offer.website = contact.website();
        offer.telephone = contact.telephone();
        offer.email = contact.email();
    }

    private void keepTimes(UUID offerId, List<Time> times) {
        for (int i = 0; i < times.size(); i++) {
            OfferTime time = new OfferTime();
            time.id = UuidCreator.getTimeOrderedEpoch();
            time.offerId = offerId;
            time.number = i + 1;
            time.weekday = times.get(i).weekday();
            time.startsAt = times.get(i).from();
            time.endsAt = times.get(i).to();
            getEntityManager().persist(time);
        }
        flush();
    }

    private UUID keep(Change<String> asked, UUID current) {
        return asked.given() ? keep(asked.value()) : current;
    }

    private UUID keep(String content) {
        TextRef ref = texts.keep(content);
        return ref == null ? null : ref.id();
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).distinct().toArray(String[]::new);
    }

    private static String[] distinct(List<String> values) {
        return values.stream().distinct().toArray(String[]::new);
    }
}
