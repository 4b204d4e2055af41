package org.sozialraum.project.contract;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.ProjectEvent.ProviderContractEnded;
import org.sozialraum.contract.ProjectEvent.ProviderContracted;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.project.contract.ProviderContractResource.NewProviderContract;
import org.sozialraum.project.contract.ProviderContractResource.View;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.Organisation;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.problem.TermProblems;

/** The provider contracts of the social spaces. */
@ApplicationScoped
public class ProviderContracts implements PanacheRepositoryBase<ProviderContract, UUID> {

    /** Long enough to choose the next provider. */
    private static final int SOON_IN_MONTHS = 6;

    private final Offices offices;
    private final Organisations organisations;
    private final Outbox outbox;
    private final CurrentWork work;
    private final CurrentScope scope;
    private final Clock clock;

    ProviderContracts(
            Offices offices,
            Organisations organisations,
            Outbox outbox,
            CurrentWork work,
            CurrentScope scope,
            Clock clock) {
        this.offices = offices;
        this.organisations = organisations;
        this.outbox = outbox;
        this.work = work;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Records a contract: one outpatient and one residential provider in a space at a time.
     *
     * @throws ProblemException 422 for unknown references, what is no provider or does not work in the space, and for a term
     *     that ends before it begins; 409 where the space has a provider of the kind within the term
     */
    @Transactional
    UUID record(NewProviderContract asked) {
        offices.known(asked.socialSpaceId(), "/socialSpaceId");
        Organisation provider = organisations.known(asked.organisationId(), "/organisationId");
        if (provider.kind != OrganisationKind.OUTPATIENT_PROVIDER
                && provider.kind != OrganisationKind.RESIDENTIAL_PROVIDER) {
            throw TermProblems.at(TermProblems.NO_PROVIDER, "/organisationId");
        }
        if (!organisations.spacesOf(provider.id).contains(asked.socialSpaceId())) {
            throw TermProblems.at(TermProblems.NOT_IN_THIS_SPACE, "/organisationId");
        }
        TermProblems.requireOrder(asked.from(), asked.to());
        offices.lockRegistry();
        Optional<ProviderContract> other = find(
                        "socialSpaceId = ?1 and kind = ?2 and validFrom <= ?3 and validTo >= ?4 order by validFrom",
                        asked.socialSpaceId(),
                        provider.kind,
                        asked.to(),
                        asked.from())
                .firstResultOptional();
        if (other.isPresent()) {
            throw ProblemException.of(TermProblems.OVERLAPS, other.get().validFrom, other.get().validTo);
        }
        ProviderContract contract = new ProviderContract();
        contract.id = UuidCreator.getTimeOrderedEpoch();
        contract.organisationId = provider.id;
        contract.socialSpaceId = asked.socialSpaceId();
        contract.kind = provider.kind;
        contract.validFrom = asked.from();
        contract.validTo = asked.to();
        contract.recordedBy = work.get().actor();
        persistAndFlush(contract);
        outbox.append(new ProviderContracted(
                contract.id,
                contract.organisationId,
                contract.socialSpaceId,
                contract.kind,
                contract.validFrom,
                contract.validTo));
        return contract.id;
    }

    /**
     * Lets a contract end before its time.
     *
     * @throws ProblemException 422 for a day before its beginning, or not before its end
     */
    @Transactional
    UUID end(UUID id, LocalDate to) {
        ProviderContract contract =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        TermProblems.requireOrder(contract.validFrom, to);
        if (!to.isBefore(contract.validTo)) {
            throw TermProblems.at(TermProblems.NOT_SHORTER, "/to");
        }
        contract.validTo = to;
        flush();
        outbox.append(new ProviderContractEnded(id, to));
        return id;
    }

    /** Whether a provider has a contract for a space on a day; null, which is no provider, has none. */
    public boolean hold(UUID organisationId, UUID socialSpaceId, LocalDate day) {
        return count(
                        "organisationId = ?1 and socialSpaceId = ?2 and validFrom <= ?3 and validTo >= ?3",
                        organisationId,
                        socialSpaceId,
                        day)
                > 0;
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id)
                .filter(contract -> own().map(contract.organisationId::equals).orElse(true))
                .map(this::view)
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> page(UUID socialSpaceId, UUID organisationId, Boolean endingSoon, Boolean lapsed, Paging paging) {
        Filter filter = new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .with("organisationId", organisationId)
                .with("organisationId", own().orElse(null));
        if (endingSoon != null) {
            filter.and(endingSoon ? endsSoon() : "not (" + endsSoon() + ")");
        }
        if (lapsed != null) {
            filter.and(lapsed ? lapsed() : "not (" + lapsed() + ")");
        }
        return filter.page(this, contract -> contract.id).map(this::view);
    }

    /** A provider sees its own; where it is not registered, nothing is its own. */
    private Optional<UUID> own() {
        return scope.is(Scope.OWN_ORGANISATION)
                ? Optional.of(organisations.own().map(own -> own.id).orElse(new UUID(0, 0)))
                : Optional.empty();
    }

    private String endsSoon() {
        LocalDate today = LocalDate.now(clock);
        return withoutSuccessor("between {d '%s'} and {d '%s'}".formatted(today, today.plusMonths(SOON_IN_MONTHS)));
    }

    private String lapsed() {
        return withoutSuccessor("< {d '%s'}".formatted(LocalDate.now(clock)));
    }

    private static String withoutSuccessor(String lastDay) {
        return "id in (select c.id from ProviderContract c where c.validTo " + lastDay
                + " and not exists (select 1 from ProviderContract n where n.socialSpaceId = c.socialSpaceId"
                + " and n.kind = c.kind and n.validFrom > c.validTo))";
    }

    private View view(ProviderContract contract) {
        return new View(
                contract.id,
                contract.organisationId,
                contract.socialSpaceId,
                contract.kind,
                contract.validFrom,
                contract.validTo,
                count("id = ?1 and " + endsSoon(), contract.id) > 0,
                count("id = ?1 and " + lapsed(), contract.id) > 0);
    }
}
