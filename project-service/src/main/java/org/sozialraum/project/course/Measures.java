package org.sozialraum.project.course;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.contract.ProjectEvent.MeasureCancelled;
import org.sozialraum.contract.ProjectEvent.MeasureHeld;
import org.sozialraum.contract.ProjectEvent.MeasurePlanned;
import org.sozialraum.contract.Reached;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.course.MeasureResource.Cancellation;
import org.sozialraum.project.course.MeasureResource.GroupReached;
import org.sozialraum.project.course.MeasureResource.NewMeasure;
import org.sozialraum.project.course.MeasureResource.View;
import org.sozialraum.project.persons.CountsOfPersons;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.project.Approvals;
import org.sozialraum.project.project.Grounds;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectLife;

/** The measures of projects. */
@ApplicationScoped
public class Measures implements PanacheRepositoryBase<Measure, UUID> {

    private final ProjectLife life;
    private final Approvals approvals;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CountsOfPersons counts;

    Measures(ProjectLife life, Approvals approvals, Outbox outbox, Texts texts, ActDay days, CountsOfPersons counts) {
        this.life = life;
        this.approvals = approvals;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.counts = counts;
    }

    /**
     * Records a measure that was held, also one that is told only after the project's end, or plans one.
     *
     * @throws ProblemException 400 for both days or neither, or groups that are not the participants; 409 in a state that has
     *     no measures; 422 for a day before the project's start or after its end
     */
    @Transactional
    UUID tell(UUID id, NewMeasure asked) {
        Project project = life.lock(id);
        requireOneDay(asked);
        if (asked.plannedMeasureId() != null) {
            Measure measure = planned(id, asked.plannedMeasureId(), "/plannedMeasureId");
            hold(project, measure, asked);
            tellHeld(project, measure, texts.ref(measure.titleTextId), texts.ref(measure.placeTextId));
            return measure.id;
        }
        Measure measure = new Measure();
        measure.id = UuidCreator.getTimeOrderedEpoch();
        measure.projectId = id;
        TextRef place = texts.share(asked.place());
        TextRef title = texts.share(asked.title());
        measure.titleTextId = title.id();
        measure.placeTextId = place == null ? null : place.id();
        if (asked.plannedOn() != null) {
            plan(project, measure, asked, title, place);
        } else {
            hold(project, measure, asked);
            persist(measure);
            tellHeld(project, measure, title, place);
        }
        return measure.id;
    }

    private static void requireOneDay(NewMeasure asked) {
        if ((asked.heldOn() == null) == (asked.plannedOn() == null)) {
            throw ProblemException.ofFields(
                    GeneralProblems.INVALID_REQUEST,
                    List.of(new FieldError(
                            "/heldOn",
                            "oder /plannedOn: genau einer der beiden Tage gehört dazu",
                            "or /plannedOn: exactly one of the two days belongs to it")));
        }
        if (asked.plannedOn() != null && asked.plannedMeasureId() != null) {
            throw ProblemException.ofFields(
                    GeneralProblems.INVALID_REQUEST,
                    List.of(new FieldError(
                            "/plannedMeasureId",
                            "gehört zu einer Maßnahme, die stattgefunden hat",
                            "belongs to a measure that was held")));
        }
        if (asked.plannedOn() != null && (asked.participants() != null || asked.reached() != null)) {
            throw ProblemException.ofFields(
                    GeneralProblems.INVALID_REQUEST,
                    List.of(new FieldError(
                            "/participants",
                            "wird erst gezählt, wenn die Maßnahme stattgefunden hat",
                            "are counted once the measure was held")));
        }
    }

    private void plan(Project project, Measure measure, NewMeasure asked, TextRef title, TextRef place) {
        if (!project.state.plansMeasures()) {
            throw ProjectLife.wrongState(project);
        }
        LocalDate start = project.startedOn == null ? project.from : project.startedOn;
        if (start != null && asked.plannedOn().isBefore(start)) {
            throw ProblemException.of(FundingProblems.MEASURE_BEFORE_THE_START, asked.plannedOn(), start);
        }
        if (project.until != null && asked.plannedOn().isAfter(project.until)) {
            throw ProblemException.of(FundingProblems.MEASURE_AFTER_THE_SCHEDULE, asked.plannedOn(), project.until);
        }
        measure.state = Measure.State.PLANNED;
        measure.plannedOn = asked.plannedOn();
        persist(measure);
        life.note(project, "MEASURE_PLANNED", project.state, days.of(null), Grounds.NONE);
        outbox.append(new MeasurePlanned(project.id, measure.id, title, place, measure.plannedOn));
    }

    /** Says that a planned measure does not take place. */
    @Transactional
    UUID cancel(UUID projectId, Cancellation asked) {
        Project project = life.lock(projectId);
        Measure measure = planned(projectId, asked.measureId(), "/measureId");
        // A measure is planned once there is money, so it is not cancelled before.
        LocalDate on = approvals
                .live(projectId, project.year)
                .map(first -> days.of(asked.on(), first.decidedOn))
                .orElseGet(() -> days.of(asked.on()));
        TextRef reason = texts.share(asked.reason());
        measure.state = Measure.State.CANCELLED;
        life.note(project, "MEASURE_CANCELLED", project.state, on, Grounds.of(reason));
        outbox.append(new MeasureCancelled(projectId, measure.id, reason, on));
        return measure.id;
    }

    private Measure planned(UUID projectId, UUID id, String pointer) {
        Measure measure = find("id = ?1 and projectId = ?2", id, projectId)
                .singleResultOptional()
                .orElseThrow(() -> ProjectProblems.unknown(pointer));
        if (measure.state != Measure.State.PLANNED) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, measure.state, "–");
        }
        return measure;
    }

    private void hold(Project project, Measure measure, NewMeasure asked) {
        // A project that was broken off before it started never had a measure.
        if (!project.state.takesMeasures() || project.startedOn == null) {
            throw ProjectLife.wrongState(project);
        }
        measure.heldOn = days.of(asked.heldOn(), project.startedOn);
        if (project.endedOn != null && measure.heldOn.isAfter(project.endedOn)) {
            throw ProblemException.of(ProjectProblems.MEASURE_AFTER_THE_END, measure.heldOn);
        }
        measure.state = Measure.State.HELD;
        count(measure, asked);
    }

    /** Numbers only; where groups are counted, together they are the participants. */
    private static void count(Measure measure, NewMeasure asked) {
        List<GroupReached> groups = asked.reached() == null ? List.of() : asked.reached();
        int sum = groups.stream().mapToInt(GroupReached::number).sum();
        if (asked.participants() == null && groups.isEmpty()) {
            throw ProblemException.ofFields(
                    GeneralProblems.INVALID_REQUEST, List.of(new FieldError("/participants", "fehlt", "is missing")));
        }
        boolean twice = groups.stream().map(GroupReached::group).distinct().count() < groups.size();
        if (twice || asked.participants() != null && !groups.isEmpty() && asked.participants() != sum) {
            throw ProblemException.ofFields(
                    FundingProblems.GROUPS_DO_NOT_ADD_UP,
                    List.of(new FieldError(
                            "/reached",
                            twice ? "nennt eine Gruppe zweimal" : "ergibt " + sum,
                            twice ? "names a group twice" : "adds up to " + sum)),
                    sum,
                    asked.participants() == null ? sum : asked.participants());
        }
        measure.participants = groups.isEmpty() ? asked.participants() : sum;
        groups.forEach(group -> measure.reached.put(group.group(), group.number()));
    }

    private void tellHeld(Project project, Measure measure, TextRef title, TextRef place) {
        life.note(project, "MEASURE", project.state, measure.heldOn, Grounds.NONE);
        outbox.append(new MeasureHeld(
                project.id,
                measure.id,
                title,
                measure.heldOn,
                measure.participants,
                place,
                measure.reached.isEmpty()
                        ? null
                        : new TreeMap<>(measure.reached)
                                .entrySet().stream()
                                        .map(one -> new Reached(one.getKey(), one.getValue()))
                                        .toList()));
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
        Map<UUID, String> written = texts.read(measures.stream()
                .flatMap(measure -> Stream.of(measure.titleTextId, measure.placeTextId))
                .filter(Objects::nonNull)
                .toList());
        return measures.stream().map(measure -> view(measure, written)).toList();
    }

    private View view(Measure measure, Map<UUID, String> written) {
        boolean seesCounts = counts.seesAll();
        return new View(
                measure.id,
                written.get(measure.titleTextId),
                measure.titleTextId,
                measure.placeTextId == null ? null : written.get(measure.placeTextId),
                measure.placeTextId,
                measure.state,
                measure.plannedOn,
                measure.heldOn,
                seesCounts ? measure.participants : null,
                seesCounts
                        ? new TreeMap<>(measure.reached)
                                .entrySet().stream()
                                        .map(one -> new GroupReached(one.getKey(), one.getValue()))
                                        .toList()
                        : null);
    }
}
