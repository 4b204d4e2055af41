package org.sozialraum.project.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.text.Texts;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

    private final ProjectLife life;
    private final Approvals approvals;
    private final Organisations organisations;
    private final Texts texts;
    private final EntityManager entities;
    private final String remedy;

    Notices(
            ProjectLife life,
            Approvals approvals,
            Organisations organisations,
            Texts texts,
            EntityManager entities,
            @ConfigProperty(name = "sozialraum.notice.remedy") String remedy) {
        this.life = life;
        this.approvals = approvals;
        this.organisations = organisations;
        this.texts = texts;
        this.entities = entities;
        this.remedy = remedy;
    }

    /**
     * The notice to a project's applicant.
     *
     * @throws ProblemException 409 before it is rejected or known whether there is money, and where it was taken back
     */
    @Transactional
    String of(UUID id) {
        Project project = life.visible(id);
        List<Approval> funded = approvals.live(id).stream()
                .filter(approval -> approval.state == Approval.State.FUNDED)
                .toList();
        Notice notice = switch (project.state) {
            case FUNDED, RUNNING, COMPLETED, DISCONTINUED, SETTLED -> notice(project, funded, null, null, "APPROVAL");
            case REJECTED -> notice(project, List.of(), reasonOfRejection(project), null, "REJECTION");
            case UNFUNDED -> notice(project, List.of(), null, whyNoMoney(project.unfundedReason), "APPROVAL");
            case IDEA, APPLIED, APPROVED, WITHDRAWN ->
                throw ProblemException.of(FundingProblems.NO_NOTICE_YET, project.state);
        };
        return notice.render();
    }

    private Notice notice(Project project, List<Approval> funded, String reason, String whyNoMoney, String decision) {
        Money total = funded.stream().map(approval -> approval.amount).reduce(Money.ZERO, Money::plus);
        return new Notice(
                entities.createQuery("select name from YouthOffice", String.class)
                        .getResultStream()
                        .findFirst()
                        .orElse("Jugendamt"),
                organisations.known(project.applicantId, "").name,
                text(project.titleTextId),
                day(last(project, "APPLICATION").map(act -> act.happenedOn)),
                !funded.isEmpty(),
                funded.stream().map(approval -> year(project, approval)).toList(),
                euro(total),
                reason,
                whyNoMoney,
                day(last(project, decision).map(act -> act.happenedOn)),
                remedy);
    }

    private Notice.Year year(Project project, Approval approval) {
        Money appliedFor = approval.year == project.year ? project.requestedAmount : project.secondYearAmount;
        boolean less = !appliedFor.isAtMost(approval.amount);
        return new Notice.Year(
                approval.year,
                euro(approval.amount),
                less ? euro(appliedFor) : null,
                less ? reasonOf(approval).map(this::text).orElse(null) : null,
                DAY.format(approval.statementDueOn));
    }

    /** Why it was approved as it was: each approval is one act of the history, in the same order. */
    private Optional<UUID> reasonOf(Approval approval) {
        int before = entities.createQuery(
                        "select count(*) from Approval where projectId = :project and id < :id", Long.class)
                .setParameter("project", approval.projectId)
                .setParameter("id", approval.id)
                .getSingleResult()
                .intValue();
        return entities.createQuery(
                        "from ProjectAct where projectId = :project and act = 'APPROVAL' order by number",
                        ProjectAct.class)
                .setParameter("project", approval.projectId)
                .setFirstResult(before)
                .setMaxResults(1)
                .getResultStream()
                .map(act -> act.reasonTextId)
                .filter(Objects::nonNull)
                .findFirst();
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

    private String reasonOfRejection(Project project) {
        return last(project, "REJECTION").map(act -> text(act.reasonTextId)).orElse(Texts.WITHDRAWN);
    }

    private Optional<ProjectAct> last(Project project, String act) {
        return entities.createQuery(
                        "from ProjectAct where projectId = :id and act = :act order by number desc", ProjectAct.class)
                .setParameter("id", project.id)
                .setParameter("act", act)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private String text(UUID id) {
        return texts.read(List.of(id)).getOrDefault(id, Texts.WITHDRAWN);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }

    private static String euro(Money money) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(money.amount())
                + " €";
    }
}
