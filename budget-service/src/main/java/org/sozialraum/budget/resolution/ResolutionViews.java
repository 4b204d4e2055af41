package org.sozialraum.budget.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sozialraum.budget.resolution.ResolutionResource.Earmark;
import org.sozialraum.budget.resolution.ResolutionResource.Funding;
import org.sozialraum.budget.resolution.ResolutionResource.ReportingDuty;
import org.sozialraum.budget.resolution.ResolutionResource.SupersededBy;
import org.sozialraum.budget.resolution.ResolutionResource.Supersedes;
import org.sozialraum.budget.resolution.ResolutionResource.View;
import org.sozialraum.kit.text.Texts;

/** Resolutions as they are shown. */
@ApplicationScoped
class ResolutionViews {

    private final EntityManager entities;
    private final Supersessions supersessions;
    private final Texts texts;

    ResolutionViews(EntityManager entities, Supersessions supersessions, Texts texts) {
        this.entities = entities;
        this.supersessions = supersessions;
        this.texts = texts;
    }

    List<View> of(List<Resolution> resolutions) {
        Map<UUID, String> said = texts.read(resolutions.stream()
                .map(resolution -> resolution.textId)
                .filter(Objects::nonNull)
                .toList());
        return resolutions.stream()
                .map(resolution -> view(resolution, resolution.textId == null ? null : said.get(resolution.textId)))
                .toList();
    }

    /** The earmarks of a resolution, in the order of its text. */
    List<ResolutionEarmark> earmarks(UUID resolutionId) {
        return entities.createQuery(
                        "from ResolutionEarmark where resolutionId = :id order by ordinal", ResolutionEarmark.class)
                .setParameter("id", resolutionId)
                .getResultList();
    }

    private View view(Resolution resolution, String text) {
        return new View(
                resolution.id,
                resolution.number,
                resolution.title,
                resolution.fileReference,
                resolution.department,
                resolution.committee,
                resolution.competence,
                resolution.decidedOn,
                text,
                funding(resolution),
                resolution.reportingInterval == null
                        ? null
                        : new ReportingDuty(resolution.reportingInterval, resolution.reportingDueOn),
                supersessions
                        .by(resolution.id)
                        .map(row -> new Supersedes(row.earlierId, row.kind))
                        .orElse(null),
                supersessions
                        .of(resolution.id)
                        .map(row -> new SupersededBy(row.laterId, row.kind, row.fromYear))
                        .orElse(null));
    }

    private Funding funding(Resolution resolution) {
        return new Funding(
                resolution.amountPerSocialSpace,
                resolution.fromYear,
                resolution.toYear,
                resolution.productAccount,
                earmarks(resolution.id).stream()
                        .map(row -> new Earmark(row.name, row.amount, row.coverable))
                        .toList(),
                resolution.carryOver,
                resolution.carryOverCeiling,
                resolution.earlierRepaymentsAvailable);
    }
}
