package org.sozialraum.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.system.RunningSystem.Service.BUDGET;
import static org.sozialraum.system.RunningSystem.Service.PROJECT;
import static org.sozialraum.system.RunningSystem.Service.REPORTING;
import static org.sozialraum.system.RunningSystem.Service.WEB;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The system that {@code docker-compose.yml} describes, running in containers, with a Keycloak as its sign-in. Run by
 * {@code system-tests/containers/try.sh}, which starts it and loads the demo data; never by an ordinary build.
 */
@Tag("containers")
class ContainersTest {

    /** A service starts within seconds on a machine of its own, but two cores may be shared by all seven. */
    private static final Duration UNTIL_IT_IS_BACK = Duration.ofMinutes(3);

    private final RunningSystem system = RunningSystem.get();
    private final ContainerSignIn signIn = ContainerSignIn.configured().orElseThrow();

    @Test
    void aTokenNamesIssuerAudienceOfficeRoleAndOrganisation() throws IOException {
        JsonNode claims = claims(system.token("provider-one"));

        assertEquals(signIn.issuer(), claims.path("iss").asText());
        assertEquals("sozialraum", claims.path("aud").asText());
        assertEquals("01060063", claims.path("youth_office").asText());
        assertEquals("[\"provider\"]", claims.path("roles").toString());
        assertEquals("provider-one", claims.path("organisation").asText());
    }

    /** Keycloak gives tokens without an audience unless a client maps one: its own client for administration maps none. */
    @Test
    void aTokenWithoutAnAudienceIsRefused() throws IOException {
        String token = signIn.token("clerk", "admin-cli");

        assertTrue(claims(token).path("aud").isMissingNode());
        for (var service : List.of(BUDGET, PROJECT, REPORTING)) {
            given().auth()
                    .oauth2(token)
                    .get(system.address(service) + "/api/v1/projections")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void theReportCanBeReadAsDataAsAPageAndAsADocument() throws IOException {
        String json = system.get("clerk", REPORTING, "/annual-reports/2017")
                .statusCode(200)
                .body("youthOffice", equalTo("01060063"))
                .extract()
                .asPrettyString();
        String page = given().auth()
                .oauth2(system.token("clerk"))
                .accept(ContentType.HTML)
                .get(system.address(REPORTING) + "/api/v1/annual-reports/2017.html")
                .then()
                .statusCode(200)
                .body(containsString("21.840,00"))
                .extract()
                .asString();

        byte[] document = given().auth()
                .oauth2(system.token("clerk"))
                .get(system.address(REPORTING) + "/api/v1/annual-reports/2017.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        Files.writeString(Path.of("target", "containers-report-2017.json"), json);
        Files.write(Path.of("target", "containers-report-2017.pdf"), document);
        Files.writeString(Path.of("target", "containers-report-2017.html"), page);
    }

    @Test
    void aClerkSignsInOnKeycloaksPageOpensTheReportAndSignsOut() {
        Chromium.assumeInstalled();
        try (Playwright playwright = Chromium.driver();
                Browser chromium = Chromium.launch(playwright)) {
            Page page = chromium.newContext(new Browser.NewContextOptions().setLocale("de-DE"))
                    .newPage();
            List<String> missing = new ArrayList<>();
            page.onResponse(answer -> {
                if (answer.status() >= 400) {
                    missing.add(answer.status() + " " + answer.url());
                }
            });
            page.navigate(system.address(WEB) + "/");
            screenshot(page, "containers-1-sign-in");
            signIn.fillIn(page, "clerk");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jahresbericht 2017 öffnen"))
                    .click();
            assertThat(page.locator("body")).containsText("21.840,00");
            screenshot(page, "containers-2-report");

            page.goBack();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Abmelden"))
                    .click();
            assertThat(page.locator("body")).containsText("abgemeldet");
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void aServiceThatDiesIsStartedAgainAndFindsTheMoneyThatWasAskedForMeanwhile() {
        Story story = new Story(system);
        String project = story.proposedProject("Kochgruppe " + UUID.randomUUID());
        story.act("provider-one", project, "application", Map.of("on", "2017-03-02"), "APPLIED");
        int before = restarts("budget-service");

        Containers.crash("budget-service");
        story.act("section-head", project, "approval", Map.of("amount", 1200.00, "on", "2017-03-10"), "APPROVED");

        story.awaitState(project, "FUNDED", UNTIL_IT_IS_BACK);
        assertTrue(restarts("budget-service") > before);
        await().atMost(UNTIL_IT_IS_BACK)
                .until(() -> Containers.inspect("budget-service", "{{.State.Health.Status}}")
                        .equals("healthy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget-service", "project-service", "reporting-service", "web-app"})
    void aProgramIsNotRootCannotChangeItselfAndHasNoSecretAmongItsSettings(String service) {
        assertEquals("10001", Containers.execute(service, "id", "-u"));
        assertEquals("true", Containers.inspect(service, "{{.HostConfig.ReadonlyRootfs}}"));
        assertEquals("[ALL]", Containers.inspect(service, "{{.HostConfig.CapDrop}}"));
        assertFalse(Containers.inspect(service, "{{.Config.Env}}").contains("PASSWORD="));
        assertFalse(Containers.inspect(service, "{{.Config.Env}}").contains("SECRET="));
    }

    private static int restarts(String service) {
        return Integer.parseInt(Containers.inspect(service, "{{.RestartCount}}"));
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
