package org.sozialraum.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clerk signs in, reads the budgets and opens the report, in a real browser; axe looks at every page on the way. */
class ReportInBrowserTest {

    @Test
    void aClerkSignsInReadsAFigureAndOpensTheReport() {
        Chromium.assumeInstalled();
        RunningSystem system = RunningSystem.get();
        try (Playwright playwright = Chromium.driver();
                Browser chromium = Chromium.launch(playwright)) {
            Page page = chromium.newContext(new Browser.NewContextOptions().setLocale("de-DE"))
                    .newPage();
            page.navigate(system.address(RunningSystem.Service.WEB) + "/");
            look(page, "1-sign-in");
            page.locator("button[name=username][value=clerk]").click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Budgets der Sozialräume")))
                    .isVisible();
            page.getByLabel("Haushaltsjahr").selectOption("2017");
            var garstedt = page.locator("section")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHas(page.getByRole(
                                    AriaRole.HEADING,
                                    new Page.GetByRoleOptions()
                                            .setName("Garstedt")
                                            .setExact(true))));
            assertThat(garstedt).containsText("21.840,00\u00a0€ bewilligt");
            look(page, "2-overview");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jahresbericht 2017 öffnen"))
                    .click();
            assertThat(page.locator("h1")).containsText("2017");
            assertThat(page.locator("body")).containsText("21.840,00");
            look(page, "3-report");

            page.goBack();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Abmelden"))
                    .click();
            assertThat(page.locator("body")).containsText("abgemeldet");
        }
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(ReportInBrowserTest::said)
                        .toList();
        assertEquals(List.of(), violations, name);
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml();
    }
}
