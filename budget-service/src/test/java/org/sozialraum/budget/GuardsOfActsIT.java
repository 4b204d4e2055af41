package org.sozialraum.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What the database refuses of transfers, blocks, over-plan requests and the turn of the year, whoever writes to it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class GuardsOfActsIT {

    private static final String AGS = "29020";

    /** The names under which the statements below know what is there. */
    private static Map<String, String> there;

    Tokens tokens;

    @BeforeEach
    void anOfficeWithOneOfEach() {
        if (there != null) {
            return;
        }
        try (Norderstedt office = new Norderstedt(tokens, AGS)) {
            OverPlan its = new OverPlan(office);
            String neighbour = office.openAndFind(2017, office.space("garstedt"));
            office.post(
                            "office-head",
                            "/transfers",
                            Map.of(
                                    "fromBudgetLineId",
                                    neighbour,
                                    "toBudgetLineId",
                                    its.line,
                                    "amount",
                                    1,
                                    "reason",
                                    "Bedarf"))
                    .statusCode(201);
            for (String act : List.of("blocks", "supplements")) {
                act(office, act, neighbour).statusCode(201);
            }
            String released = office.post(
                            "clerk",
                            "/commitments",
                            Map.of("budgetLineId", neighbour, "amount", 20000, "purpose", "Material"))
                    .extract()
                    .path("id");
            office.post("clerk", "/commitments/" + released + "/release", Map.of("reason", "nicht nötig"))
                    .statusCode(200);
            office.post(
                            "clerk",
                            "/commitments",
                            Map.of("budgetLineId", neighbour, "amount", 21830, "purpose", "Material"))
                    .statusCode(201);
            its.limit("99.99");
            String asked = its.requested("100.00");
            String decided = its.requested("100.00");
            its.signAll(decided);
            String ended = its.requested("100.00");
            its.withdraw(ended).statusCode(200);
            office.post("clerk", "/fiscal-years", Map.of("year", 2018)).statusCode(201);
            there = Map.of(
                    "$line",
                    its.line,
                    "$neighbour",
                    neighbour,
                    "$cover",
                    its.cover,
                    "$later",
                    office.get("auditor", "/budget-lines?year=2018")
                            .extract()
                            .path("items.find { it.productAccount == 'TEST-1' }.id"),
                    "$released",
                    released,
                    "$asked",
                    asked,
                    "$decided",
                    decided,
                    "$ended",
                    ended);
            office.get("auditor", "/budget-lines/" + neighbour).body("available", euro("9.00"));
        }
    }

    private static ValidatableResponse act(Norderstedt office, String act, String line) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "resolution",
                Map.of("number", "B 17/0311", "committee", "Stadtvertretung", "decidedOn", "2017-08-22"),
                "reason",
                "Haushaltslage",
                "lines",
                List.of(Map.of("budgetLineId", line, "amount", BigDecimal.ONE))));
        if (act.equals("supplements")) {
            body.put("change", "RAISE");
        }
        return office.post("office-head", "/fiscal-years/2017/" + act, body);
    }

    @ParameterizedTest
    @CsvSource({
        "$neighbour, Netzwerkarbeit, $neighbour, Netzwerkarbeit, 1, nothing_is_transferred_to_itself",
        "$neighbour, Netzwerkarbeit, $line, Netzwerkarbeit, 0, transfer_amount_check",
        "$neighbour, Netzwerkarbeit, $cover, Frei, 1, transfer_stays_in_its_product_account",
        "$neighbour, Netzwerkarbeit, $later, Netzwerkarbeit, 1, transfer_stays_in_its_product_account",
        "$cover, Fest, $cover, Frei, 1, transfer_stays_in_its_product_account"
    })
    void aTransferIsBetweenLinesOfOneAccountAndYear(
            String from, String fromEarmark, String to, String toEarmark, String amount, String rule)
            throws SQLException {
        refused(rule, """
                insert into transfer (id, youth_office, from_line_id, from_earmark, to_line_id, to_earmark, amount,
                    reason_text_id, happened_on, decided_by)
                values (gen_random_uuid(), '$ags', '%s', '%s', '%s', '%s', %s, (select id from text limit 1),
                    '2017-09-14', 'x')
                """.formatted(from, fromEarmark, to, toEarmark, amount));
    }

    @ParameterizedTest
    @CsvSource({
        "'update blocked_part set lifted = amount + 0.01', nothing_is_lifted_twice",
        "'update blocked_part set lifted = -0.01', nothing_is_lifted_twice",
        "'insert into blocked_part select gen_random_uuid(), youth_office, block_id, budget_line_id, earmark, 1, 0"
                + " from blocked_part limit 1', blocked_part_block_id_budget_line_id_earmark_key",
        "'insert into supplemented_part select gen_random_uuid(), youth_office, supplement_id, budget_line_id, earmark, 1"
                + " from supplemented_part limit 1', supplemented_part_supplement_id_budget_line_id_earmark_key"
    })
    void aBlockIsLiftedUpToItsAmountAndNamesAnEarmarkOnce(String statement, String rule) throws SQLException {
        refused(rule, statement);
    }

    @Test
    void aRequestBeginsAsOneCoveredInFull() throws SQLException {
        String request = """
                insert into over_plan_request (id, youth_office, kind, year, budget_line_id, earmark, amount,
                    reason_text_id, why_not_deferrable_text_id, state)
                select gen_random_uuid(), youth_office, kind, year, budget_line_id, earmark, amount, reason_text_id,
                    why_not_deferrable_text_id, '%s' from over_plan_request where id = '$asked'
                """;
        refused("cover_adds_up", request.formatted("REQUESTED"));
        for (String state : List.of("FOR_COUNCIL", "GRANTED", "REFUSED", "WITHDRAWN")) {
            refused("a_request_begins_as_one", request.formatted(state));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "$asked, $cover, Fest, null, cover_is_of_another_account",
        "$asked, $neighbour, Netzwerkarbeit, null, cover_is_of_another_account",
        "$asked, null, null, TEST-1, cover_is_of_another_account",
        "$asked, $cover, Frei, 36200-5, cover_is_of_a_line_or_of_an_account",
        "$asked, $cover, Frei, null, over_plan_cover_request_id_budget_line_id_earmark_key",
        "$asked, null, null, 36200-5, cover_adds_up",
        "$ended, null, null, 36200-5, cover_adds_up"
    })
    void coverIsOfAnotherAccountAndAddsUp(String request, String line, String earmark, String account, String rule)
            throws SQLException {
        refused(rule, """
                insert into over_plan_cover (id, youth_office, request_id, budget_line_id, earmark, external_product_account,
                    amount) values (gen_random_uuid(), '$ags', '%s', %s, %s, %s, 1)
                """.formatted(request, quoted(line), quoted(earmark), quoted(account)));
    }

    @ParameterizedTest
    @CsvSource({
        "$asked, CLERK, x, each_step_is_signed_once",
        "$asked, SECTION_HEAD, the clerk, each_person_signs_once",
        "$asked, OFFICE_HEAD, x, signatures_come_in_order",
        "$ended, SECTION_HEAD, x, only_what_is_being_signed_is_signed",
        "$decided, MAYOR, x, only_what_is_being_signed_is_signed"
    })
    void signaturesComeInOrderUnderWhatIsBeingSigned(String request, String step, String by, String rule)
            throws SQLException {
        refused(rule, """
                insert into over_plan_signature (id, youth_office, request_id, step, signed_by, signed_on)
                values (gen_random_uuid(), '$ags', '%s', '%s', %s, current_date)
                """.formatted(
                        request,
                        step,
                        by.equals("the clerk")
                                ? "(select signed_by from over_plan_signature where request_id = '$asked')"
                                : "'" + by + "'"));
    }

    @ParameterizedTest
    @CsvSource({
        "$asked, 'state = ''FOR_COUNCIL''', a_grant_follows_its_signatures",
        "$ended, 'state = ''REQUESTED''', a_grant_follows_its_signatures",
        "$decided, 'state = ''GRANTED''', a_grant_was_decided",
        "$decided, 'state = ''GRANTED'', decided_by = ''COUNCIL'', decided_on = current_date', the_council_decides_by_resolution",
        "$decided, 'state = ''GRANTED'', decided_by = ''MAYOR'', decided_on = current_date', the_mayor_decides_up_to_the_limit",
        "$decided, 'state = ''REFUSED''', an_end_has_its_reason"
    })
    void whatIsDecidedFollowsFromItsSignaturesAndTheLimit(String request, String change, String rule)
            throws SQLException {
        refused(rule, "update over_plan_request set %s where id = '%s'".formatted(change, request));
    }

    @Test
    void aLimitActsOnTheFutureOnly() throws SQLException {
        refused("a_limit_acts_on_the_future_only", """
                insert into over_plan_limit values (gen_random_uuid(), '$ags', (now() at time zone 'Europe/Berlin')::date - 1,
                    1000, 'x', now())
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "over_plan_limit", "over_plan_cover", "over_plan_signature"})
    void whatWasDoneIsNeverChangedNotEvenByASuperuser(String table) throws SQLException {
        for (String change : List.of("update %s set youth_office = '29021'", "delete from %s")) {
            try (Connection superuser = RealParts.superuser("budget");
                    Statement statement = superuser.createStatement()) {
                String sql = change.formatted(table) + " where youth_office = '" + AGS + "'";
                assertEquals(
                        "23001",
                        assertThrows(SQLException.class, () -> statement.execute(sql), sql)
                                .getSQLState());
            }
        }
    }

    /** Its money has to be gone from the old line, and the new one is for carried money of a later year. */
    @ParameterizedTest
    @CsvSource({
        "budget_line_id = '$neighbour' and open > 0, $later",
        "id = '$released', $line",
        "id = '$released', $later"
    })
    void aCommitmentMovesOnlyWithItsMoneyIntoALaterYear(String which, String to) throws SQLException {
        refused(
                "commitment_follows_its_money",
                "update commitment set budget_line_id = '%s' where %s".formatted(to, which));
    }

    @Test
    void anEntryRefersToAnEarlierYearOnly() throws SQLException {
        for (String earlier : List.of("$line", "$later")) {
            refused("an_entry_refers_to_an_earlier_year", """
                    insert into journal_entry (budget_line_id, number, youth_office, kind, amount, earmark, happened_on,
                        booked_at, booked_by, event_id, appropriated, blocked, reserved, committed, paid, repaid,
                        earlier_line_id, earlier_number)
                    select '$line', entries + 1, '$ags', 'PLAN', 1, 'Netzwerkarbeit', '2017-09-14', now(), 'x',
                        (select event_id from journal_entry where budget_line_id = '$line' and number = 1), 1, 0, 0, 0, 0, 0,
                        '%s', 1 from budget_line where id = '$line'
                    """.formatted(earlier));
        }
    }

    @Test
    void aSpaceHasOneLineWithAPlanUnderAResolutionAndOneWithout() throws SQLException {
        String line = """
                insert into budget_line (id, youth_office, year, social_space_id, resolution_id, product_account, plan)
                select gen_random_uuid(), youth_office, year, social_space_id, resolution_id, product_account, %s
                from budget_line where id = '$line'
                """;
        refused("one_line_with_plan_and_one_without", line.formatted("5"));
        refused("one_line_with_plan_and_one_without", line.formatted("0") + ";" + line.formatted("0"));
    }

    private static String quoted(String value) {
        return value.equals("null") ? value : "'" + value + "'";
    }

    /** Tells which rule refuses the statement, at once or at the end of its transaction. */
    private static void refused(String rule, String sql) throws SQLException {
        String named = sql.replace("$ags", AGS);
        for (Map.Entry<String, String> known : there.entrySet()) {
            named = named.replace(known.getKey(), known.getValue());
        }
        String statement = named + "; set constraints all immediate";
        try (Connection app = RealParts.app("budget")) {
            app.setAutoCommit(false);
            try (Statement direct = app.createStatement()) {
                direct.execute("select set_config('sozialraum.youth_office', '" + AGS + "', true)");
                PSQLException refused = assertThrows(PSQLException.class, () -> direct.execute(statement), statement);
                assertEquals(rule, refused.getServerErrorMessage().getConstraint(), refused.getMessage());
            } finally {
                app.rollback();
            }
        }
    }
}
