package org.sozialraum.project.network;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.ProjectEvent.NetworkModelAdopted;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.project.contract.ProviderContracts;
import org.sozialraum.project.network.NetworkModelResource.NewNetworkModel;
import org.sozialraum.project.network.NetworkModelResource.View;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.problem.TermProblems;

/** Who is in charge of network work, from when to when. */
@ApplicationScoped
public class NetworkModels implements PanacheRepositoryBase<NetworkModelInForce, UUID> {

    private final Offices offices;
    private final Organisations organisations;
    private final ProviderContracts contracts;
    private final Outbox outbox;
    private final CurrentWork work;

    NetworkModels(
            Offices offices,
            Organisations organisations,
            ProviderContracts contracts,
            Outbox outbox,
            CurrentWork work) {
        this.contracts = contracts;
        this.offices = offices;
        this.organisations = organisations;
        this.outbox = outbox;
        this.work = work;
    }

    /**
     * Says who is in charge from a day on. The model before it ends on the day before, where its end was open.
     *
     * @throws ProblemException 422 for unknown references, a provider in charge where there is no single one, a single one
     *     without a contract for the space on the first day, a term that ends before it begins; 409 where the space has
     *     another model within the term
     */
    @Transactional
    UUID adopt(NewNetworkModel asked) {
        offices.known(asked.socialSpaceId(), "/socialSpaceId");
        if (asked.organisationId() != null) {
            organisations.known(asked.organisationId(), "/organisationId");
        }
        requireProvider(asked);
        TermProblems.requireOrder(asked.from(), asked.to());
        offices.lockRegistry();
        List<NetworkModelInForce> all = list("socialSpaceId", asked.socialSpaceId());
        Optional<NetworkModelInForce> before = all.stream()
                .filter(model -> model.validTo == null && model.validFrom.isBefore(asked.from()))
                .findFirst();
        all.stream()
                .filter(model -> before.filter(model::equals).isEmpty())
                .filter(model -> TermProblems.meet(model.validFrom, model.validTo, asked.from(), asked.to()))
                .findFirst()
                .ifPresent(other -> {
                    throw TermProblems.overlap(other.validFrom, other.validTo);
                });
        before.ifPresent(ended -> ended.validTo = asked.from().minusDays(1));
        flush();
        NetworkModelInForce model = new NetworkModelInForce();
        model.id = UuidCreator.getTimeOrderedEpoch();
        model.socialSpaceId = asked.socialSpaceId();
        model.model = asked.model();
        model.organisationId = asked.organisationId();
        model.validFrom = asked.from();
        model.validTo = asked.to();
        model.recordedBy = work.get().actor();
        persistAndFlush(model);
        outbox.append(new NetworkModelAdopted(
                model.id,
                model.socialSpaceId,
                model.model,
                model.validFrom,
                model.validTo,
                before.map(ended -> ended.id).orElse(null),
                model.organisationId));
        return model.id;
    }

    private void requireProvider(NewNetworkModel asked) {
        boolean single = asked.model() == NetworkModel.SINGLE_PROVIDER;
        if (!single && asked.organisationId() != null) {
            throw TermProblems.at(TermProblems.NO_SINGLE_PROVIDER, "/organisationId");
        }
        if (single && !contracts.hold(asked.organisationId(), asked.socialSpaceId(), asked.from())) {
            throw TermProblems.at(TermProblems.NOT_CONTRACTED, "/organisationId");
        }
    }

    /** Who is in charge in a social space on a day. */
    public Optional<NetworkModel> on(UUID socialSpaceId, LocalDate day) {
        return find("socialSpaceId = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)", socialSpaceId, day)
                .firstResultOptional()
                .map(model -> model.model);
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id).map(NetworkModels::view).orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> page(UUID socialSpaceId, Paging paging) {
        return new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .page(this, model -> model.id)
                .map(NetworkModels::view);
    }

    private static View view(NetworkModelInForce model) {
        return new View(
                model.id, model.socialSpaceId, model.model, model.organisationId, model.validFrom, model.validTo);
    }
}
