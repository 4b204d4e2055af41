package org.sozialraum.project.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.offer.OfferResource.Contact;
import org.sozialraum.project.offer.OfferResource.Location;
import org.sozialraum.project.offer.OfferResource.Time;
import org.sozialraum.project.organisation.Organisation;
import org.sozialraum.project.topic.Topics;

/** Shows offers, with their times and texts. */
@ApplicationScoped
class OfferViews {

    private final EntityManager entities;
    private final Topics topics;
    private final Texts texts;

    OfferViews(EntityManager entities, Topics topics, Texts texts) {
        this.entities = entities;
        this.topics = topics;
        this.texts = texts;
    }

    List<OfferView> of(List<Offer> offers) {
        Map<UUID, String> written =
                texts.read(offers.stream().flatMap(Offer::textIds).toList());
        Map<UUID, Topics.Named> named =
                topics.now(offers.stream().map(offer -> offer.topicId).collect(Collectors.toSet()));
        Map<UUID, List<Time>> times =
                times(offers.stream().map(offer -> offer.id).toList());
        Map<UUID, String> organisations = organisations(
                offers.stream().map(offer -> offer.organisationId).distinct().toList());
        return offers.stream()
                .map(offer -> view(
                        offer,
                        named.get(offer.topicId),
                        organisations.get(offer.organisationId),
                        times.getOrDefault(offer.id, List.of()),
                        written))
                .toList();
    }

    private static OfferView view(
            Offer offer, Topics.Named topic, String organisation, List<Time> times, Map<UUID, String> written) {
        return new OfferView(
                offer.id,
                offer.socialSpaceId,
                offer.organisationId,
                organisation,
                offer.projectId,
                topic.id(),
                topic.name(),
                offer.state(),
                written.get(offer.titleTextId),
                written.get(offer.descriptionTextId),
                Arrays.stream(offer.ageBands).map(AgeBand::valueOf).toList(),
                times,
                written.get(offer.timesNoteTextId),
                written.get(offer.placeTextId),
                new Location(offer.latitude, offer.longitude),
                offer.cost,
                written.get(offer.costNoteTextId),
                List.of(offer.languages),
                Arrays.stream(offer.accessibility).map(Accessibility::valueOf).toList(),
                offer.lowThreshold,
                new Contact(offer.website, offer.telephone, offer.email),
                offer.openedOn,
                offer.confirmedOn,
                offer.endedOn,
                written.get(offer.endingReasonTextId),
                new OfferView.Texts(
                        offer.titleTextId,
                        offer.descriptionTextId,
                        offer.timesNoteTextId,
                        offer.placeTextId,
                        offer.costNoteTextId,
                        offer.endingReasonTextId));
    }

    private Map<UUID, List<Time>> times(List<UUID> offerIds) {
        return entities.createQuery("from OfferTime where offerId in :ids order by offerId, number", OfferTime.class)
                .setParameter("ids", offerIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        time -> time.offerId,
                        Collectors.mapping(
                                time -> new Time(time.weekday, time.startsAt, time.endsAt), Collectors.toList())));
    }

    private Map<UUID, String> organisations(List<UUID> ids) {
        return entities.createQuery("from Organisation where id in :ids", Organisation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(organisation -> organisation.id, organisation -> organisation.name));
    }
}
