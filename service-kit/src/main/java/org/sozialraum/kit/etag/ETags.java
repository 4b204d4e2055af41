package org.sozialraum.kit.etag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Entity tags (RFC 9110, 8.8.3): what a thing shows, as a short hash. It needs no column and knows of every change, whoever
 * made it: a trigger, an event, another table.
 */
@Singleton
public class ETags {

    private static final int BYTES = 16;

    private final ObjectMapper json;

    ETags(ObjectMapper json) {
        this.json = json;
    }

    /** The tag of what is shown, with its quotation marks. */
    public String of(HasETag shown) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(shown));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (JsonProcessingException | NoSuchAlgorithmException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** Every answer that shows a changeable thing says its tag. */
    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        if (response.getEntity() instanceof HasETag shown) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, of(shown));
        }
    }
}
