package org.sozialraum.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.outcome.OutcomeView;
import org.sozialraum.project.outcome.Outcomes;
import org.sozialraum.project.project.ProjectResource.HistoryEntry;
import org.sozialraum.project.project.ProjectResource.MeasureView;
import org.sozialraum.project.project.ProjectResource.View;

/** Projects as they are shown, to those who may see them. */
@ApplicationScoped
public class ProjectViews {

    private final Projects projects;
    private final Organisations organisations;
    private final OwnSpaces ownSpaces;
    private final Outcomes outcomes;
    private final Texts texts;
    private final CurrentScope scope;
    private final EntityManager entities;

    ProjectViews(
            Projects projects,
            Organisations organisations,
            OwnSpaces ownSpaces,
            Outcomes outcomes,
            Texts texts,
            CurrentScope scope,
            EntityManager entities) {
        this.projects = projects;
        this.organisations = organisations;
        this.ownSpaces = ownSpaces;
        this.outcomes = outcomes;
        this.texts = texts;
        this.scope = scope;
        this.entities = entities;
    }

    @Transactional
    View of(UUID id) {
        return views(List.of(visible(id))).getFirst();
    }

    @Transactional
    Page<View> list(UUID socialSpaceId, UUID applicantId, Integer year, ProjectState state, Paging paging) {
        Filter filter = new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .with("applicantId", applicantId)
                .with("year", year)
                .with("state", state);
        if (scope.is(Scope.OWN_ORGANISATION)) {
            filter.within(
                    "applicantId",
                    organisations.own().stream().map(own -> own.id).toList());
        } else {
            filter.within("socialSpaceId", ownSpaces.ids().orElse(null));
        }
        Page<Project> page = filter.page(projects, project -> project.id);
        return new Page<>(views(page.items()), page.next());
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, Paging paging) {
        visible(id);
        List<ProjectAct> read = entities.createQuery(
                        "from ProjectAct where projectId = :id and number > :after order by number", ProjectAct.class)
                .setParameter("id", id)
                .setParameter("after", paging.afterNumber())
                .setMaxResults(paging.toRead())
                .getResultList();
        Page<ProjectAct> page = paging.page(read, act -> act.number);
        Map<UUID, String> reasons = texts.read(page.items().stream()
                .map(act -> act.reasonTextId)
                .filter(Objects::nonNull)
                .toList());
        return page.map(act -> new HistoryEntry(
                act.number,
                act.act,
                act.fromState,
                act.toState,
                act.happenedOn,
                act.actedAt,
                act.actedBy,
                act.reasonTextId == null ? null : reasons.get(act.reasonTextId)));
    }

    @Transactional
    Page<MeasureView> measures(UUID id, Paging paging) {
        visible(id);
        List<Measure> read = entities.createQuery(
                        "from Measure where projectId = :id and id > :after order by id", Measure.class)
                .setParameter("id", id)
                .setParameter("after", paging.afterId())
                .setMaxResults(paging.toRead())
                .getResultList();
        Page<Measure> page = paging.page(read, measure -> measure.id);
        return new Page<>(measureViews(page.items()), page.next());
    }

    @Transactional
    MeasureView measure(UUID id, UUID measureId) {
        visible(id);
        return measureViews(List.of(entities.find(Measure.class, measureId))).getFirst();
    }

    @Transactional
    Page<OutcomeView> outcomes(UUID id, Paging paging) {
        visible(id);
        return outcomes.pageOfProject(id, paging);
    }

    @Transactional
    OutcomeView outcome(UUID id, UUID outcomeId) {
        visible(id);
        return outcomes.viewOfProject(id, outcomeId).orElseThrow(NotFoundException::new);
    }

    private Project visible(UUID id) {
        return projects.findByIdOptional(id)
                .filter(project -> scope.is(Scope.OWN_ORGANISATION)
                        ? organisations
                                .own()
                                .map(own -> own.id.equals(project.applicantId))
                                .orElse(false)
                        : ownSpaces.include(project.socialSpaceId))
                .orElseThrow(NotFoundException::new);
    }

    private List<MeasureView> measureViews(List<Measure> measures) {
        Map<UUID, String> titles =
                texts.read(measures.stream().map(measure -> measure.titleTextId).toList());
        return measures.stream()
                .map(measure -> new MeasureView(
                        measure.id, titles.get(measure.titleTextId), measure.heldOn, measure.participants))
                .toList();
    }

    private List<View> views(List<Project> shown) {
        Map<UUID, String> written = texts.read(shown.stream()
                .flatMap(project ->
                        Stream.of(project.titleTextId, project.descriptionTextId, project.noNeedReasonTextId))
                .filter(Objects::nonNull)
                .toList());
        List<UUID> ids = shown.stream().map(project -> project.id).toList();
        Map<UUID, LocalDate> proposals = entities.createQuery(
                        "from ProjectAct where projectId in :ids and number = 1", ProjectAct.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(act -> act.projectId, act -> act.happenedOn));
        Map<UUID, List<UUID>> needs = entities.createQuery(
                        "from ProjectNeed where projectId in :ids order by needId", ProjectNeed.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        answered -> answered.projectId,
                        Collectors.mapping(answered -> answered.needId, Collectors.toList())));
        return shown.stream()
                .map(project -> new View(
                        project.id,
                        project.socialSpaceId,
                        written.get(project.titleTextId),
                        project.descriptionTextId == null ? null : written.get(project.descriptionTextId),
                        needs.getOrDefault(project.id, List.of()),
                        project.noNeedReasonTextId == null ? null : written.get(project.noNeedReasonTextId),
                        project.applicantId,
                        project.year,
                        project.requestedAmount,
                        project.state,
                        project.approvedAmount,
                        project.approvalId,
                        project.unfundedReason,
                        project.result,
                        project.familiesHelpToRun,
                        proposals.get(project.id),
                        project.startedOn,
                        project.lastActOn))
                .toList();
    }
}
