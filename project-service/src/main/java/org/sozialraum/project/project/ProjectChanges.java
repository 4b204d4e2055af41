package org.sozialraum.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.ProjectChanged;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.need.NeedLife;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.project.ProjectContent.NewProject;
import org.sozialraum.project.project.ProjectContent.ProjectChange;
import org.sozialraum.project.project.ProjectResource.View;
import org.sozialraum.project.project.ProjectState.Act;

/** Changes of what a project is to be, as long as nobody has applied for it, or there was no money for it. */
@ApplicationScoped
public class ProjectChanges {

    private final ProjectLife life;
    private final Contents contents;
    private final NeedLife needLife;
    private final ProjectViews views;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final Offices offices;

    ProjectChanges(
            ProjectLife life,
            Contents contents,
            NeedLife needLife,
            ProjectViews views,
            IfMatch ifMatch,
            Outbox outbox,
            Texts texts,
            ActDay days,
            Offices offices) {
        this.life = life;
        this.contents = contents;
        this.needLife = needLife;
        this.views = views;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.offices = offices;
    }

    /**
     * Changes it.
     *
     * @throws ProblemException 428 and 412 for a caller who has not seen it as it is, 409 once it is applied for, 422 as for
     *     a proposal, and for a day in the future or before the last act
     */
    @Transactional
    View change(UUID id, ProjectChange asked) {
        Project project = life.lock(id);
        View now = views.of(id);
        ifMatch.require(now);
        if (project.state.after(Act.APPLICATION).isEmpty()) {
            throw ProjectLife.wrongState(project);
        }
        LocalDate on = days.of(asked.on(), project.lastActOn);
        NewProject wanted = asked.of(now);
        if (asked.year().given()) {
            offices.requireThere(
                    project.socialSpaceId,
                    LocalDate.of(wanted.year(), 1, 1),
                    LocalDate.of(wanted.year(), 12, 31),
                    "/year");
        }
        contents.check(wanted, !asked.noNeedReason().given() && project.noNeedReasonTextId != null);
        TextRef title = words(asked.title(), project.titleTextId);
        TextRef description = words(asked.description(), project.descriptionTextId);
        TextRef noNeedReason = words(asked.noNeedReason(), project.noNeedReasonTextId);
        project.titleTextId = title.id();
        project.descriptionTextId = description == null ? null : description.id();
        project.noNeedReasonTextId = noNeedReason == null ? null : noNeedReason.id();
        List<UUID> needIds = contents.write(project, wanted);
        if (asked.topic().given() || project.topicId == null) {
            contents.name(project, asked.topic().value(), needIds);
        }
        contents.answer(project, needIds);
        life.note(project, "CHANGE", project.state, on, Grounds.of(texts.keep(asked.reason())));
        outbox.append(new ProjectChanged(
                id,
                title,
                description,
                needIds,
                noNeedReason,
                project.year,
                project.requestedAmount,
                Contents.plan(project),
                on));
        needLife.takeUpByProject(
                needIds.stream()
                        .filter(needId -> !now.needIds().contains(needId))
                        .toList(),
                id,
                on);
        life.flush();
        return views.of(id);
    }

    private TextRef words(Change<String> asked, UUID before) {
        return asked.given() ? texts.share(asked.value()) : texts.ref(before);
    }
}
