package org.sozialraum.system;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The Keycloak of {@code docker-compose.yml}, whose demo accounts have one common password. Its address comes in the property
 * {@code sozialraum.sign-in}, the file with the password in {@code sozialraum.password-file}.
 */
record ContainerSignIn(String issuer, String password) {

    /** The client that the realm has for tokens without a browser. */
    static final String COMMAND_LINE = "command-line";

    static Optional<ContainerSignIn> configured() {
        return Optional.ofNullable(System.getProperty("sozialraum.sign-in"))
                .map(issuer -> new ContainerSignIn(issuer, content(System.getProperty("sozialraum.password-file"))));
    }

    String token(String account, String client) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("scope", "openid")
                .formParam("username", account)
                .formParam("password", password)
                .post(issuer + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** On Keycloak's own page, where the web app has sent the browser. */
    void fillIn(Page page, String account) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
