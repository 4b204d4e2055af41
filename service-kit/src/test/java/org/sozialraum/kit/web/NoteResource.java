package org.sozialraum.kit.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.caller.Role;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.request.MayBeCleared;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** The test service's interface: notes, and a form with a field of every kind. */
@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoteResource {

    private final Notes notes;
    private final Once once;

    NoteResource(Notes notes, Once once) {
        this.notes = notes;
        this.once = once;
    }

    public record NewNote(@Size(min = 1, max = 500) String words) implements Body {}

    public record View(
            UUID id,
            String words,
            @MayBeMissing String remark,
            @MayBeMissing LocalDate due) implements HasETag {}

    /** A changed note: what is not named stays as it is. */
    public record NoteChange(
            @Size(min = 1, max = 500) Change<String> words,
            @MayBeCleared @Size(min = 1, max = 100) Change<String> remark,
            @MayBeCleared Change<LocalDate> due)
            implements Body {}

    public record Part(@Size(max = 5) String name, Money amount) {}

    /** A field of every kind that a body can have. */
    public record Form(
            @Size(min = 2, max = 5) String word,
            @Pattern(regexp = "[a-z]+") String pattern,
            @PositiveAmount Money amount,
            UUID id,
            LocalDate day,
            YearMonth month,
            @Min(2000) @Max(2100) Integer year,
            Boolean flag,
            Voice voice,
            @NotEmpty List<Part> parts,
            @MayBeMissing String comment)
            implements Body {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLERK)
    @Operation(operationId = "writeNote", summary = "Writes a note.")
    public RestResponse<View> write(NewNote body) {
        UUID id = once.decide("writeNote", body, () -> notes.write(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/notes/" + id))
                .entity(notes.view(id))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLERK)
    @Operation(operationId = "changeNote", summary = "Changes what is named of a note.")
    public View change(@PathParam("id") UUID id, NoteChange body) {
        return notes.change(id, body);
    }

    /** As nobody may write it. */
    @PUT
    @Path("{id}/forgetful")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLERK)
    public View changeWithoutLooking(@PathParam("id") UUID id, NoteChange body) {
        return notes.view(id);
    }

    @POST
    @Path("forms")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLERK)
    public Form fill(Form body) {
        return body;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.AUDITOR})
    public Page<View> list(
            @QueryParam("words") String words,
            @QueryParam("remark") String remark,
            @QueryParam("due") LocalDate due,
            @QueryParam("year") Integer year,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return notes.list(words, remark, due, Paging.of(after, limit));
    }

    /** The same list under another address. */
    @GET
    @Path("drafts")
    @RolesAllowed(Role.CLERK)
    public Page<View> drafts(
            @QueryParam("remark") String remark, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return notes.list(null, remark, null, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.CLERK)
    public View get(@PathParam("id") UUID id) {
        return notes.view(id);
    }
}
