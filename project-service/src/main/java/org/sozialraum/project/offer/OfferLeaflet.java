package org.sozialraum.project.offer;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.sozialraum.contract.AgeBand;

/**
 * Faltblatt: what there is in a social space, for parents, in plain words and large print; its template is
 * {@code templates/OfferLeaflet.html}.
 *
 * @param space the social space's name
 * @param age for which age it is limited; null for everybody
 * @param offers by title
 */
record OfferLeaflet(String space, AgeBand age, LocalDate on, List<OfferView> offers) implements TemplateInstance {}
