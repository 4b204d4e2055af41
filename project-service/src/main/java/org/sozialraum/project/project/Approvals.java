package org.sozialraum.project.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.contract.Money;

/** The approvals of projects, one for each year at a time. */
@ApplicationScoped
public class Approvals implements PanacheRepositoryBase<Approval, UUID> {

    private static final List<Approval.State> LIVE = List.of(Approval.State.ASKED, Approval.State.FUNDED);

    /** Those of a locked project that are asked for or funded. */
    public List<Approval> live(UUID projectId) {
        return list("projectId = ?1 and state in ?2 order by year", projectId, LIVE);
    }

    /** That of one year of a locked project, where it is asked for or funded. */
    public Optional<Approval> live(UUID projectId, int year) {
        return find("projectId = ?1 and year = ?2 and state in ?3", projectId, year, LIVE)
                .firstResultOptional();
    }

    /** What a locked project is granted altogether, asked for or funded. */
    public Money granted(UUID projectId) {
        return live(projectId).stream().map(approval -> approval.amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * When a locked project's next account is due. Of two years the first is accounted for while the project goes on; the last
     * account is that of the whole project.
     */
    public Optional<LocalDate> dueOn(Project project) {
        List<Approval> funded = live(project.id).stream()
                .filter(approval -> approval.state == Approval.State.FUNDED)
                .toList();
        return funded.stream()
                .filter(approval -> approval.accountedOn == null)
                .findFirst()
                .map(next -> next.statementDueOn)
                .or(() -> funded.isEmpty() ? Optional.empty() : Optional.of(lastDayOfAccount(project.year + 1)));
    }

    /** As other cities do it: until 31 January of the year after the money's, where nothing else is said. */
    public static LocalDate lastDayOfAccount(int year) {
        return LocalDate.of(year + 1, 1, 31);
    }

    /** Whose approval it is; what is locked, is locked from the project on. */
    public Optional<UUID> projectOf(UUID approvalId) {
        return getEntityManager()
                .createQuery("select projectId from Approval where id = :id", UUID.class)
                .setParameter("id", approvalId)
                .getResultStream()
                .findFirst();
    }

    /** An approval that is there, locked. */
    public Approval lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All approvals of these projects, oldest first. */
    Map<UUID, List<Approval>> of(Collection<UUID> projectIds) {
        return list("projectId in ?1 order by id", projectIds).stream()
                .collect(Collectors.groupingBy(approval -> approval.projectId));
    }
}
