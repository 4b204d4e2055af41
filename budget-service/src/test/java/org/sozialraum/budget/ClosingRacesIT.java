package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** A closing and something else at one moment: whichever comes second sees what the first one did. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class ClosingRacesIT {

    private static final int ROUNDS = 3;
    private static int offices;

    Tokens tokens;
    private Norderstedt office;
    private Treasury treasury;
    private String seen;

    @BeforeEach
    void aYearThatCanBeClosed() {
        office = new Norderstedt(tokens, "%05d".formatted(17800 + offices++));
        treasury = new Treasury(office);
        office.openAndFind(2018, treasury.space);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** The commitment first: 412. The closing first: there is no year to commit in. */
    @RepeatedTest(ROUNDS)
    void ofAClosingAndACommitmentOnePasses() throws InterruptedException {
        seen = office.closingTag(2017);
        List<Integer> answers = atOnce(() -> office.post(
                        "clerk",
                        "/commitments",
                        Map.of("budgetLineId", treasury.line, "amount", 100, "purpose", "Material"))
                .extract()
                .statusCode());
        assertTrue(List.of(List.of(412, 201), List.of(200, 409)).contains(answers), answers::toString);
        closeIfOpen(answers.getFirst());
        nothingIsLeft("0.00");
    }

    /** The fact is booked in any case: in its year, and then the preview is another one, or in the next. */
    @RepeatedTest(ROUNDS)
    void aPaymentIsBookedOnceWhetherTheYearIsClosedBeforeOrAfter() throws InterruptedException {
        String commitment = treasury.commit("500.00");
        String order = treasury.authorised(commitment, "200.00");
        seen = office.closingTag(2017);
        List<Integer> answers =
                atOnce(() -> treasury.execute(order, "D-1", null).extract().statusCode());
        assertTrue(List.of(List.of(412, 200), List.of(200, 200)).contains(answers), answers::toString);
        closeIfOpen(answers.getFirst());
        treasury.holds(commitment, "300.00", "300.00");
        office.get("auditor", "/commitments/" + commitment).body("paid", euro("200.00"));
        nothingIsLeft(answers.getFirst() == 412 ? "200.00" : "0.00");
    }

    @RepeatedTest(ROUNDS)
    void anOrderIsRequestedWhereverItsCommitmentIs() throws InterruptedException {
        String commitment = treasury.commit("500.00");
        seen = office.closingTag(2017);
        List<Integer> answers = atOnce(
                () -> treasury.ask(commitment, "200.00", Map.of()).extract().statusCode());
        assertTrue(List.of(List.of(412, 201), List.of(200, 201)).contains(answers), answers::toString);
        closeIfOpen(answers.getFirst());
        treasury.holds(commitment, "500.00", "300.00");
        nothingIsLeft("0.00");
    }

    /** Handed over first, the order holds the closing up until it is paid; closed first, it is handed over in the next year. */
    @RepeatedTest(ROUNDS)
    void anOrderIsHandedOverBeforeTheClosingOrAfterIt() throws InterruptedException {
        String commitment = treasury.commit("500.00");
        String order = treasury.authorised(commitment, "200.00");
        seen = office.closingTag(2017);
        List<Integer> answers = atOnce(() -> treasury.act("finance-system", order, "transmission", Map.of())
                .extract()
                .statusCode());
        assertTrue(List.of(List.of(412, 200), List.of(200, 200)).contains(answers), answers::toString);
        boolean closed = answers.getFirst() == 200;
        if (!closed) {
            office.closing(2017).statusCode(409).body("errors.pointer", contains("ORDER_IN_THE_FINANCE_SYSTEM"));
        }
        treasury.execute(order, "D-1", null).statusCode(200);
        closeIfOpen(answers.getFirst());
        treasury.holds(commitment, "300.00", "300.00");
        nothingIsLeft(closed ? "0.00" : "200.00");
    }

    /** Answers of the closing and of the other act. */
    private List<Integer> atOnce(IntSupplier act) throws InterruptedException {
        return Together.run(
                2, i -> i == 0 ? office.closing(2017, seen).extract().statusCode() : act.getAsInt());
    }

    private void closeIfOpen(int answer) {
        if (answer == 412) {
            office.closing(2017).statusCode(200);
        }
    }

    private void nothingIsLeft(String paid) {
        office.get("auditor", "/budget-lines/" + treasury.line)
                .body("appropriated", euro(paid))
                .body("paid", euro(paid))
                .body("committed", euro("0.00"))
                .body("available", euro("0.00"));
        assertEquals(
                "CLOSED", office.get("auditor", "/fiscal-years/2017").extract().path("state"));
    }
}
