package org.sozialraum.project.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.project.office.SocialSpace;
import org.sozialraum.project.problem.OfferProblems;

/** Writes leaflets of the open offers of a social space. */
@ApplicationScoped
class OfferLeaflets {

    /** Some fifty pages of large print; nobody folds more. */
    private static final int MOST = 200;

    private final Offers offers;
    private final EntityManager entities;
    private final ActDay days;

    OfferLeaflets(Offers offers, EntityManager entities, ActDay days) {
        this.offers = offers;
        this.entities = entities;
        this.days = days;
    }

    /**
     * @throws NotFoundException for a space that is not there
     * @throws ProblemException 409 for more offers than a leaflet takes
     */
    @Transactional
    OfferLeaflet of(UUID spaceId, AgeBand age) {
        SocialSpace space =
                Optional.ofNullable(entities.find(SocialSpace.class, spaceId)).orElseThrow(NotFoundException::new);
        Page<OfferView> open = offers.page(
                new OfferSearch.Wanted(spaceId, null, null, null, age, null, null, OfferState.OPEN, null, null),
                new Paging(null, MOST));
        if (open.next() != null) {
            throw ProblemException.of(OfferProblems.TOO_MANY_FOR_A_LEAFLET, String.valueOf(MOST));
        }
        return new OfferLeaflet(
                space.name,
                age,
                days.of(null),
                open.items().stream()
                        .sorted(Comparator.comparing(OfferView::title, Collator.getInstance(Locale.GERMANY)))
                        .toList());
    }
}
