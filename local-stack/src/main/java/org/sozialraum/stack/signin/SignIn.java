package org.sozialraum.stack.signin;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.sozialraum.stack.Logging;

/**
 * The program of the sign-in's process: mock-oauth2-server speaks OpenID Connect, and {@link SignInGate} in front of it lets in nobody but the demo
 * accounts. It stands in for the provider that a city has, on one machine, and is not meant for anything else.
 */
public final class SignIn implements AutoCloseable {
    static final String ISSUER_ID = "sozialraum";
    static final String CLIENT_ID = "web-app";
    /** How the web app's secret comes in: an argument could be read by every user of the machine. */
    public static final String CLIENT_SECRET_VARIABLE = "SIGN_IN_CLIENT_SECRET";

    private final OAuth2HttpServer server;

    private SignIn(OAuth2HttpServer server) {
        this.server = server;
    }

    /** @param arguments the file of the signing key, the port */
    public static void main(String[] arguments) throws IOException {
        Logging.configure();
        start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), System.getenv(CLIENT_SECRET_VARIABLE));
    }

    static SignIn start(Path keyFile, int port, String clientSecret) throws IOException {
        var config = new OAuth2Config(
                true, null, null, false, tokenProvider(keyFile), Set.of(new DemoTokens()), new NettyWrapper());
        var gate = new SignInGate(new OAuth2HttpRequestHandler(config).getAuthorizationServer(), port, clientSecret);
        return new SignIn(config.getHttpServer().start(InetAddress.getLoopbackAddress(), port, gate::handle));
    }

    private static OAuth2TokenProvider tokenProvider(Path keyFile) throws IOException {
        try {
            return new OAuth2TokenProvider(new KeyProvider(List.of(SigningKey.in(keyFile))));
        } catch (JOSEException | ParseException damaged) {
            throw new IOException("the signing key in " + keyFile + " cannot be used", damaged);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
