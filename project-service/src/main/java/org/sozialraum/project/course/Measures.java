package org.sozialraum.project.course;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.MeasureHeld;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.course.MeasureResource.NewMeasure;
import org.sozialraum.project.course.MeasureResource.View;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectLife;

/** The measures of projects. */
@ApplicationScoped
public class Measures implements PanacheRepositoryBase<Measure, UUID> {

    private final ProjectLife life;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;

    Measures(ProjectLife life, Outbox outbox, Texts texts, ActDay days) {
        this.life = life;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
    }

    /** Records a measure of a project that has started; also one that is told only after the project's end. */
    @Transactional
    UUID hold(UUID id, NewMeasure asked) {
        Project project = life.lock(id);
        // A project that was broken off before it started never had a measure.
        if (!project.state.takesMeasures() || project.startedOn == null) {
            throw ProjectLife.wrongState(project);
        }
        LocalDate heldOn = days.of(asked.heldOn(), project.startedOn);
        if (project.endedOn != null && heldOn.isAfter(project.endedOn)) {
            throw ProblemException.of(ProjectProblems.MEASURE_AFTER_THE_END, heldOn);
        }
        TextRef title = texts.share(asked.title());
        Measure measure = new Measure();
        measure.id = UuidCreator.getTimeOrderedEpoch();
        measure.projectId = id;
        measure.titleTextId = title.id();
        measure.heldOn = heldOn;
        measure.participants = asked.participants();
        persist(measure);
        life.note(project, "MEASURE", project.state, heldOn, null);
        outbox.append(new MeasureHeld(id, measure.id, title, heldOn, measure.participants));
        return measure.id;
    }

    /** The day of a project's last measure. */
    Optional<LocalDate> last(UUID projectId) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(heldOn) from Measure where projectId = :id", LocalDate.class)
                .setParameter("id", projectId)
                .getSingleResult());
    }

    @Transactional
    Page<View> list(UUID projectId, Paging paging) {
        life.visible(projectId);
        Page<Measure> page = new Filter(paging).with("projectId", projectId).page(this, measure -> measure.id);
        return new Page<>(views(page.items()), page.next());
    }

    @Transactional
    View view(UUID projectId, UUID id) {
        life.visible(projectId);
        return views(List.of(findByIdOptional(id).orElseThrow(NotFoundException::new)))
                .getFirst();
    }

    private List<View> views(List<Measure> measures) {
        Map<UUID, String> titles =
                texts.read(measures.stream().map(measure -> measure.titleTextId).toList());
        return measures.stream()
                .map(measure ->
                        new View(measure.id, titles.get(measure.titleTextId), measure.heldOn, measure.participants))
                .toList();
    }
}
