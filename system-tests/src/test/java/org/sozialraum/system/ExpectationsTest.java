package org.sozialraum.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.stack.signin.Account;
import org.sozialraum.stack.signin.Accounts;

/** The few rules that the whole of {@code rights.yaml} keeps, whatever stands in its lines. Names of operations begin with their verb. */
class ExpectationsTest {

    private static final Pattern READS =
            Pattern.compile("\\w+-service\\.(list|get|check|export|preview|verify)[A-Z]\\w*");

    private final Expectations expectations = Expectations.read();

    @Test
    void theAuditorSeesEverythingOfItsOfficeAndChangesNothing() {
        assertEquals(operations(name -> READS.matcher(name).matches()), of("auditor"));
        of("auditor").forEach(name -> assertEquals(Optional.of(Reach.OFFICE), expectations.reach(name, "auditor")));
    }

    @Test
    void theAdministratorHasNoRightToMoney() {
        Set<String> aboutTheServiceItself = Set.of(
                "budget-service.listProjections",
                "budget-service.replayProjection",
                "budget-service.rebuildProjection");
        assertEquals(
                aboutTheServiceItself,
                of("administrator").stream()
                        .filter(name -> name.startsWith("budget-service."))
                        .collect(Collectors.toSet()));
    }

    /** And it reports what it has paid without any order, which is its whole office's. */
    @Test
    void theFinanceSystemReachesAuthorisedOrdersOnly() {
        of("finance-system").forEach(name -> {
            Reach expected = name.equals("budget-service.importBooking") ? Reach.OFFICE : Reach.AUTHORISED;
            assertEquals(Optional.of(expected), expectations.reach(name, "finance-system"), name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"getAnnualReport", "getAnnualReportPage"})
    void theCommitteeHasNoRightToALiveReport(String report) {
        assertEquals(Optional.empty(), expectations.reach("reporting-service." + report, "committee-member"));
    }

    @Test
    void aCommitteeMemberChangesNothing() {
        assertEquals(
                List.of(),
                of("committee-member").stream()
                        .filter(name -> !READS.matcher(name).matches())
                        .toList());
    }

    @Test
    void teamsAndProvidersChangeNothingButTheirOwn() {
        for (String role : List.of("team", "provider")) {
            of(role).stream()
                    .filter(name -> !READS.matcher(name).matches())
                    .forEach(name -> assertEquals(Optional.of(Reach.OWN), expectations.reach(name, role), name));
        }
    }

    @Test
    void everyRoleThatIsNamedHasADemoAccount() {
        Set<String> roles = Accounts.all().stream().map(Account::role).collect(Collectors.toSet());
        expectations
                .operations()
                .forEach(name -> expectations
                        .reaches(name)
                        .keySet()
                        .forEach(role -> assertEquals(true, roles.contains(role), name + " names " + role)));
    }

    private List<String> of(String role) {
        return operations(name -> expectations.reach(name, role).isPresent());
    }

    private List<String> operations(java.util.function.Predicate<String> which) {
        return expectations.operations().stream()
                .filter(name -> !expectations.isOpen(name))
                .filter(which)
                .toList();
    }
}
