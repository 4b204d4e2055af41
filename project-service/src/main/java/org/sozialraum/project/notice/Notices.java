package org.sozialraum.project.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;
import org.sozialraum.document.Remedy;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.decision.KnownResolution;
import org.sozialraum.project.office.SocialSpace;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.project.Approval;
import org.sozialraum.project.project.Approvals;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectAct;
import org.sozialraum.project.project.ProjectLife;

/** Writes notices. The words are plain and promise nothing that was not decided. */
@ApplicationScoped
public class Notices {

    private final ProjectLife life;
    private final Approvals approvals;
    private final Organisations organisations;
    private final Texts texts;
    private final EntityManager entities;
    private final Config settings;

    Notices(
            ProjectLife life,
            Approvals approvals,
            Organisations organisations,
            Texts texts,
            EntityManager entities,
            Config settings) {
        this.life = life;
        this.approvals = approvals;
        this.organisations = organisations;
        this.texts = texts;
        this.entities = entities;
        this.settings = settings;
    }

    /**
     * The notice to a project's applicant.
     *
     * @throws ProblemException 409 before it is rejected or known whether there is money, and where it was taken back
     */
    @Transactional
    Notice of(UUID id) {
        Project project = life.visible(id);
        return switch (project.state) {
            case FUNDED, RUNNING, COMPLETED, DISCONTINUED, SETTLED -> grant(project);
            case REJECTED -> {
                ProjectAct rejection = last(project, "REJECTION");
                yield refusal(project, rejection, text(rejection.reasonTextId), null);
            }
            case UNFUNDED -> refusal(project, last(project, "APPROVAL"), null, whyNoMoney(project.unfundedReason));
            case IDEA, APPLIED, APPROVED, WITHDRAWN ->
                throw ProblemException.of(FundingProblems.NO_NOTICE_YET, project.state);
        };
    }

    private Notice grant(Project project) {
        List<Approval> funded = approvals.live(project.id).stream()
                .filter(approval -> approval.state == Approval.State.FUNDED)
                .toList();
        Approval latest = Collections.max(funded, Comparator.comparing(approval -> approval.decidedOn));
        List<Notice.Year> years =
                funded.stream().map(approval -> year(project, approval)).toList();
        return notice(project, years, null, null, latest.decidedOn, latest.decidedByResolutionId);
    }

    private Notice.Year year(Project project, Approval approval) {
        Money appliedFor = project.requestedFor(approval.year);
        boolean saysWhyLess = !appliedFor.isAtMost(approval.amount) && approval.reasonTextId != null;
        return new Notice.Year(
                approval.year,
                approval.amount,
                appliedFor,
                saysWhyLess ? text(approval.reasonTextId) : null,
                approval.statementDueOn);
    }

    private Notice refusal(Project project, ProjectAct decision, String reason, String whyNoMoney) {
        return notice(project, List.of(), reason, whyNoMoney, decision.happenedOn, decision.decidedByResolutionId);
    }

    private Notice notice(
            Project project,
            List<Notice.Year> years,
            String reason,
            String whyNoMoney,
            LocalDate decidedOn,
            UUID resolutionId) {
        return new Notice(
                entities.createQuery("select name from YouthOffice", String.class)
                        .getResultStream()
                        .findFirst()
                        .orElse("Jugendamt"),
                project.id,
                entities.find(SocialSpace.class, project.socialSpaceId).name,
                organisations.known(project.applicantId, "").name,
                text(project.titleTextId),
                last(project, "APPLICATION").happenedOn,
                project.requested(),
                !years.isEmpty(),
                years,
                years.stream().map(Notice.Year::amount).reduce(Money.ZERO, Money::plus),
                reason,
                whyNoMoney,
                decidedOn,
                resolutionId == null ? null : entities.find(KnownResolution.class, resolutionId).decidedOn,
                project.from,
                project.until,
                Remedy.of(settings, project.youthOffice));
    }

    private static String whyNoMoney(CommitmentRefusal reason) {
        return switch (reason) {
            case NOT_ENOUGH_MONEY -> "Leider ist für das beantragte Jahr zurzeit kein Geld mehr da.";
            case YEAR_NOT_OPEN, YEAR_PROVISIONAL ->
                "Leider ist der Haushalt für das beantragte Jahr noch nicht freigegeben.";
            case YEAR_CLOSED -> "Leider ist das beantragte Haushaltsjahr schon abgeschlossen.";
            case NO_LINE -> "Leider sind für Ihren Sozialraum im beantragten Jahr keine Mittel vorgesehen.";
            case LINE_AMBIGUOUS, LINE_HAS_UNRESOLVED, EARMARK_MISSING, EARMARK_UNKNOWN, WITHDRAWN ->
                "Leider müssen wir im Haushalt erst noch etwas klären, bevor wir Ihnen das Geld zusagen können.";
        };
    }

    /** What the project's state says has happened. */
    private ProjectAct last(Project project, String act) {
        return entities.createQuery(
                        "from ProjectAct where projectId = :id and act = :act order by number desc", ProjectAct.class)
                .setParameter("id", project.id)
                .setParameter("act", act)
                .setMaxResults(1)
                .getSingleResult();
    }

    private String text(UUID id) {
        return texts.read(List.of(id)).getOrDefault(id, Texts.WITHDRAWN);
    }
}
