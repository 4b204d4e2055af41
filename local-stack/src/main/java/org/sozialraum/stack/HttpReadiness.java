package org.sozialraum.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.sozialraum.stack.process.Readiness;

/** Ready is what answers 200 at an address of its own choice. */
record HttpReadiness(HttpClient client, URI address) implements Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static HttpReadiness of(String address) {
        return new HttpReadiness(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build(), URI.create(address));
    }

    @Override
    public boolean isReady() {
        var question = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
