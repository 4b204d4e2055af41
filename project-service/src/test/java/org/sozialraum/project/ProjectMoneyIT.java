package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.euro;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.CommitmentIncreased;
import org.sozialraum.contract.BudgetEvent.CommitmentReleased;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.PaymentExecuted;
import org.sozialraum.contract.BudgetEvent.PaymentReturned;
import org.sozialraum.contract.BudgetEvent.RepaymentReceived;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ReleaseCause;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A project shows its money year by year, exactly as budget-service's events tell it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class ProjectMoneyIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;
    private long bookings = 100;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(26000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyMovementCountsToTheCentInItsLinesYearAndOnce() {
        UUID next = office.line(2018);
        String id = fundedIn2017AndAskedFor2018();
        UUID project = UUID.fromString(id);
        show(id, Map.of(2017, "1200.00 1200.00 0.00 0.00", 2018, "800.00 0.00 0.00 0.00"));

        UUID commitment = UuidCreator.getTimeOrderedEpoch();
        UUID order = UuidCreator.getTimeOrderedEpoch();
        UUID line = office.budgetLine;
        TextRef why = new TextRef(UuidCreator.getTimeOrderedEpoch(), "0".repeat(64));
        LocalDate day = LocalDate.of(2018, 1, 9);
        Money third = Money.of("333.33");
        var paid = office.budgetService()
                .publish(new PaymentExecuted(
                        line, order, commitment, project, third, "2017-1", day, booking(Effects.paying(third))));
        office.budgetService().send(paid);
        office.budgetService()
                .publish(new PaymentExecuted(
                        line, order, commitment, project, third, "2017-2", day, booking(Effects.paying(third))));
        office.budgetService()
                .publish(new EntryReversed(
                        line,
                        bookings,
                        commitment,
                        project,
                        order,
                        why,
                        booking(Effects.paying(third).negated())));
        office.budgetService()
                .publish(new CommitmentIncreased(
                        line,
                        commitment,
                        project,
                        Money.of("0.02"),
                        why,
                        booking(Effects.committing(Money.of("0.02")))));
        office.budgetService()
                .publish(new CommitmentReleased(
                        line,
                        commitment,
                        project,
                        Money.of("66.69"),
                        ReleaseCause.DECIDED,
                        why,
                        booking(Effects.committing(Money.of("-66.69")))));
        office.budgetService()
                .publish(new RepaymentReceived(
                        line,
                        UuidCreator.getTimeOrderedEpoch(),
                        commitment,
                        project,
                        Money.of("33.34"),
                        day,
                        null,
                        booking(Effects.repaying(Money.of("33.34")))));
        UUID second =
                UUID.fromString(office.get("clerk", "/projects/" + id).extract().path("approvals[1].id"));
        office.budgetService().publish(office.placed(next, second, id, "800.00"));
        Money all = Money.of("800.00");
        office.budgetService()
                .publish(new PaymentExecuted(
                        next, order, commitment, project, all, "2018-1", day, booking(Effects.paying(all))));
        office.budgetService()
                .publish(new PaymentReturned(
                        next,
                        order,
                        commitment,
                        project,
                        all,
                        "2018-2",
                        day,
                        why,
                        booking(Effects.paying(all).negated())));
        show(id, Map.of(2017, "1200.00 800.00 333.33 33.34", 2018, "800.00 800.00 0.00 0.00"));
        office.get("provider-one", "/projects?year=2017")
                .body("items[0].money.paid", contains(euro("333.33"), euro("0")));
    }

    /** What another office's line was booked with is not told here, whatever project it names. */
    @Test
    void anotherOfficesBookingsAreNotCounted() {
        String id = office.projectIn("FUNDED");
        try (Garstedt other = new Garstedt(tokens, "%05d".formatted(26000 + offices++))) {
            other.budgetService().publish(other.placed(UuidCreator.getTimeOrderedEpoch(), id, "999.00"));
            String theirs = other.projectIn("FUNDED");
            other.get("clerk", "/projects/" + theirs).body("money.committed", contains(euro("1200.00")));
        }
        show(id, Map.of(2017, "1200.00 1200.00 0.00 0.00"));
    }

    @Test
    void whatIsNotApprovedHasNoMoneyAndWhatIsRefusedNoneAnyMore() {
        office.get("clerk", "/projects/" + office.projectIn("APPLIED")).body("money", empty());
        show(office.projectIn("APPROVED"), Map.of(2017, "1200.00 0.00 0.00 0.00"));
        String refused = office.projectIn("APPROVED");
        office.answerNo(refused, CommitmentRefusal.NOT_ENOUGH_MONEY);
        office.awaitState(refused, "UNFUNDED");
        office.get("clerk", "/projects/" + refused).body("money", empty());
    }

    @Test
    void itsProjectionIsLookedAfterLikeEveryOther() {
        office.get("administrator", "/projections")
                .body("items.name", hasItems("project-funding", "project-money"))
                .body("items.find { it.name == 'project-money' }.topics", contains("sozialraum.budget"))
                .body("items.find { it.name == 'project-money' }.parkedEvents", equalTo(0));
    }

    private String fundedIn2017AndAskedFor2018() {
        Map<String, Object> proposal = office.project();
        proposal.put("secondYearAmount", 800.00);
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 2100.00)));
        String id = office.created("provider-one", "/projects", proposal);
        office.act("provider-one", id, "application", body("on", "2017-03-01"));
        office.act("section-head", id, "approval", body("amount", 1200.00, "on", "2017-03-02"));
        office.answerYes(id);
        office.awaitState(id, "FUNDED");
        office.act("section-head", id, "approval", body("amount", 800.00, "year", 2018, "on", "2017-03-03"));
        return id;
    }

    private Booking booking(Effects effects) {
        return new Booking(++bookings, "Netzwerkarbeit", LocalDate.of(2018, 1, 9), effects);
    }

    /** @param expected by year: approved, committed, paid and repaid */
    private void show(String id, Map<Integer, String> expected) {
        List<Integer> years = expected.keySet().stream().sorted().toList();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var shown = office.get("clerk", "/projects/" + id).body("money.year", equalTo(years));
            for (int i = 0; i < years.size(); i++) {
                String[] amounts = expected.get(years.get(i)).split(" ");
                shown.body("money[" + i + "].approved", euro(amounts[0]))
                        .body("money[" + i + "].committed", euro(amounts[1]))
                        .body("money[" + i + "].paid", euro(amounts[2]))
                        .body("money[" + i + "].repaid", euro(amounts[3]));
            }
        });
    }
}
