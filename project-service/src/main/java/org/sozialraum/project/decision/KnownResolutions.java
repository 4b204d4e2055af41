package org.sozialraum.project.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.problem.ProjectProblems;

/** The resolutions that the budget service told of. */
@ApplicationScoped
public class KnownResolutions implements PanacheRepositoryBase<KnownResolution, UUID> {

    @Transactional
    public void learn(ResolutionAdopted adopted) {
        KnownResolution known = new KnownResolution();
        known.id = adopted.resolutionId();
        known.decidedOn = adopted.decidedOn();
        persist(known);
    }

    /**
     * Requires a resolution that is known and was there on the day of the decision.
     *
     * @throws ProblemException 422 otherwise
     */
    void require(UUID id, LocalDate on) {
        KnownResolution known =
                findByIdOptional(id).orElseThrow(() -> ProjectProblems.unknown("/decidedByResolutionId"));
        if (known.decidedOn.isAfter(on)) {
            throw ProblemException.ofFields(
                    FundingProblems.RESOLUTION_IS_LATER,
                    List.of(new FieldError(
                            "/decidedByResolutionId",
                            "ist erst vom " + known.decidedOn,
                            "is of " + known.decidedOn + " only")),
                    known.decidedOn,
                    on);
        }
    }
}
