package org.sozialraum.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.budget.history.Act;
import org.sozialraum.budget.history.Act.What;
import org.sozialraum.budget.history.Model;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** Balance = sum of the journal at every commit, through the real service and database, alone and in many threads. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class HistoriesIT {

    private static final int HISTORIES = 12;
    private static final int ACTS = 25;
    private static final int THREADS = 8;
    private static final Money PLAN = Money.of("100.00");
    private static final List<What> OVER_HTTP = List.of(
            What.PLACE,
            What.INCREASE,
            What.RELEASE,
            What.ORDER,
            What.REJECT,
            What.EXECUTE,
            What.RETURN,
            What.REVERSE,
            What.REPAY,
            What.COVER_BY_LINE,
            What.COVER_BY_COMMITMENT);
    private static int offices;

    Tokens tokens;
    private Norderstedt office;

    @BeforeEach
    void anOfficeWithSmallLines() {
        office = new Norderstedt(tokens, "%05d".formatted(19000 + offices++));
        office.post(
                        "clerk",
                        "/resolutions",
                        Norderstedt.resolution(
                                "B 16/0179",
                                2017,
                                null,
                                100,
                                List.of(Norderstedt.earmark("Netzwerkarbeit", 100, true))))
                .statusCode(201);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theServiceAndTheModelAgreeAfterEveryAct() throws SQLException {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            RealLedger ledger = line(seed);
            Model model = new Model(PLAN);
            List<Act> history = new ArrayList<>();
            for (int i = 0; i < ACTS; i++) {
                Act act = act(random);
                history.add(act);
                assertEquals(model.act(act), ledger.act(act), () -> history.toString());
            }
            assertSound(ledger);
        }
    }

    @Test
    void whateverInterleavesEveryBalanceIsTheSumOfItsJournal() throws InterruptedException, SQLException {
        for (int round = 0; round < 2; round++) {
            RealLedger ledger = line(100 + round);
            int seed = round * THREADS;
            Together.run(THREADS, thread -> {
                Random random = new Random(seed + thread);
                for (int i = 0; i < ACTS; i++) {
                    ledger.accepts(act(random));
                }
                return null;
            });
            assertSound(ledger);
        }
    }

    private RealLedger line(int number) {
        UUID space = office.space("space-" + number);
        return new RealLedger(office, office.openAndFind(2017, space));
    }

    private static Act act(Random random) {
        int cents = random.nextBoolean() ? (1 + random.nextInt(40)) * 100 : 1 + random.nextInt(10_000);
        return new Act(OVER_HTTP.get(random.nextInt(OVER_HTTP.size())), random.nextInt(3), cents, random.nextBoolean());
    }

    /** Looked at in the database itself, past the application. */
    private static void assertSound(RealLedger ledger) throws SQLException {
        String sums = "sum(appropriated), sum(blocked), sum(reserved), sum(committed), sum(paid), sum(repaid)";
        String columns = "appropriated, blocked, reserved, committed, paid, repaid";
        assertNone("""
                select * from budget_line l where id = '%1$s' and (
                    (%2$s) is distinct from (select (%3$s) from journal_entry where budget_line_id = l.id)
                    or unresolved <> (select coalesce(sum(unresolved), 0) from journal_entry where budget_line_id = l.id)
                    or available < 0)
                """.formatted(ledger.line, columns, sums));
        assertNone("""
                select * from commitment c where budget_line_id = '%s' and (
                    open <> (select coalesce(sum(committed), 0) from journal_entry where commitment_id = c.id)
                    or under_way <> (select coalesce(sum(reserved), 0) from payment_order where commitment_id = c.id)
                    or under_way > open
                    or open <> amount + increased - released - (select coalesce(sum(-committed), 0) from journal_entry
                        where commitment_id = c.id and paid <> 0))
                """.formatted(ledger.line));
    }

    private static void assertNone(String query) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertEquals(false, row.next(), query);
        }
    }
}
