package org.sozialraum.project.project;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.ProjectApplied;
import org.sozialraum.contract.ProjectEvent.ProjectProposed;
import org.sozialraum.contract.ProjectEvent.ProjectStarted;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.need.NeedLife;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.project.ProjectContent.NewProject;
import org.sozialraum.project.project.ProjectState.Act;

/** Projects from the idea to their start. Each act locks the project, looks at its state, decides, notes it, and tells. */
@ApplicationScoped
public class Projects {

    private final ProjectLife life;
    private final Offices offices;
    private final Organisations organisations;
    private final Contents contents;
    private final NeedLife needLife;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentScope scope;

    Projects(
            ProjectLife life,
            Offices offices,
            Organisations organisations,
            Contents contents,
            NeedLife needLife,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentScope scope) {
        this.life = life;
        this.offices = offices;
        this.organisations = organisations;
        this.contents = contents;
        this.needLife = needLife;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.scope = scope;
    }

    /**
     * Proposes a project.
     *
     * @throws ProblemException 422 for unknown references, needs of another space, or neither needs nor a reason
     * @throws ForbiddenException where a provider proposes for another organisation
     */
    @Transactional
    UUID propose(NewProject asked) {
        LocalDate on = days.of(asked.on());
        offices.notEnded(asked.socialSpaceId(), on, "/socialSpaceId");
        offices.requireThere(
                asked.socialSpaceId(), LocalDate.of(asked.year(), 1, 1), LocalDate.of(asked.year(), 12, 31), "/year");
        organisations.known(asked.applicantId(), "/applicantId");
        if (scope.is(Scope.OWN_ORGANISATION)
                && !organisations
                        .own()
                        .map(own -> own.id.equals(asked.applicantId()))
                        .orElse(false)) {
            throw new ForbiddenException();
        }
        contents.check(asked);
        TextRef title = texts.share(asked.title());
        TextRef description = texts.share(asked.description());
        TextRef noNeedReason = texts.share(asked.noNeedReason());
        Project project = new Project();
        project.id = UuidCreator.getTimeOrderedEpoch();
        project.socialSpaceId = asked.socialSpaceId();
        project.applicantId = asked.applicantId();
        project.titleTextId = title.id();
        project.descriptionTextId = description == null ? null : description.id();
        project.noNeedReasonTextId = noNeedReason == null ? null : noNeedReason.id();
        project.state = ProjectState.IDEA;
        project.lastActOn = on;
        List<UUID> needIds = contents.write(project, asked);
        contents.name(project, asked.topic(), needIds);
        life.persistAndFlush(project);
        contents.answer(project, needIds);
        life.note(project, "PROPOSAL", null, on, Grounds.NONE);
        outbox.append(new ProjectProposed(
                project.id,
                project.socialSpaceId,
                project.applicantId,
                title,
                description,
                needIds,
                noNeedReason,
                project.year,
                project.requestedAmount,
                on,
                Contents.plan(project)));
        needLife.takeUpByProject(needIds, project.id, on);
        return project.id;
    }

    /**
     * Applies for the project.
     *
     * @throws ProblemException 409 where the application still lacks something, naming all of it; 422 where the project is to
     *     begin before the application
     */
    @Transactional
    UUID apply(UUID id, ProjectResource.Act asked) {
        Project project = life.lock(id);
        List<Lacking> lacking = Lacking.of(project);
        LocalDate on = life.move(project, Act.APPLICATION, asked.on(), keep(asked.reason()));
        if (!lacking.isEmpty()) {
            throw ProblemException.ofFields(
                    FundingProblems.APPLICATION_INCOMPLETE,
                    lacking.stream().map(Lacking::error).toList());
        }
        if (project.from.isBefore(on)) {
            throw ProblemException.of(FundingProblems.HAS_BEGUN, project.from, on);
        }
        project.approvalId = null;
        project.approvedAmount = null;
        project.unfundedReason = null;
        outbox.append(new ProjectApplied(id, on));
        return id;
    }

    private Grounds keep(String reason) {
        return Grounds.of(texts.keep(reason));
    }

    @Transactional
    UUID start(UUID id, ProjectResource.Act asked) {
        Project project = life.lock(id);
        project.startedOn = life.move(project, Act.START, asked.on(), keep(asked.reason()));
        outbox.append(new ProjectStarted(id, project.startedOn));
        return id;
    }
}
