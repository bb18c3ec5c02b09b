package dev.baobei.desk.message;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.desk.shown.ReportersKept;
import dev.baobei.flow.message.PreviewFlow;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.message.MessageTimeline;
import dev.baobei.postgres.message.MessageTimeline.Search;
import dev.baobei.wording.Wording;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Every message and what became of it. Messages belong to no one project, so only accounts of all projects see them. */
@Path("/api/messages")
@RolesAllowed({"desk", "manager", "auditor"})
public class MessageResource {

    private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final MessageTimeline timeline;
    private final Directories directories;
    private final PreviewFlow previews;
    private final PreviewTraces traces;
    private final Wording wording;
    private final SecurityIdentity identity;
    private final ReportersKept reporters;

    MessageResource(MessageTimeline timeline, Directories directories, PreviewFlow previews, PreviewTraces traces,
            Wording wording,
            SecurityIdentity identity, ReportersKept reporters) {
        this.timeline = timeline;
        this.directories = directories;
        this.previews = previews;
        this.traces = traces;
        this.wording = wording;
        this.identity = identity;
        this.reporters = reporters;
    }

    private void requireEveryProject() {
        if (Staff.of(identity).projects().isPresent()) {
            throw new ForbiddenException();
        }
    }

    /** A text to preview; {@code from} and {@code to} as the provider would give them. */
    public record PreviewRequest(@NotNull @Size(max = 16_000) String text, @Size(max = 60) String from,
            @Size(max = 60) String to) {

        @Override
        public String toString() {
            return "PreviewRequest";
        }
    }

    /** A page of messages, the newest first; {@code next} is the {@code after} of the following page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessagePage(List<MessageView> messages, UUID next) implements NamesReporters {

        @Override
        public MessagePage asSeen(Predicate<String> shows) {
            return new MessagePage(messages.stream().map(one -> one.asSeen(shows)).toList(), next);
        }
    }

    /**
     * Messages, the newest first. What is asked for together must hold together.
     *
     * @param externalId only those of this provider's id
     * @param outcome    only those in which a report had this outcome: {@code referred} for what staff must see to
     * @param remarked   only those whose text does not fit the directory
     * @param after      the id that the page before gave as {@code next}
     * @param limit      from 1 to 200
     */
    @GET
    public Uni<MessagePage> messages(@QueryParam("externalId") @Size(max = 200) String externalId,
            @QueryParam("outcome") @Pattern(regexp = "[a-z]{1,20}") String outcome,
            @QueryParam("remarked") @DefaultValue("false") @Pattern(regexp = "true|false", message = "must be true or false") String remarked,
            @QueryParam("after") @Pattern(regexp = UUID_TEXT, message = "must be a UUID") String after,
            @QueryParam("limit") @DefaultValue("50") @Pattern(regexp = "[0-9]{1,3}", message = "must be a number") @Min(1) @Max(200) String limit) {
        requireEveryProject();
        Search search = new Search(Optional.ofNullable(externalId), Optional.ofNullable(outcome),
                Boolean.parseBoolean(remarked), Optional.ofNullable(after).map(UUID::fromString), Integer.parseInt(limit));
        return directories.current().flatMap(directory -> timeline.search(search).map(told -> new MessagePage(
                told.stream().map(one -> MessageView.brief(one, directory, wording)).toList(),
                told.size() == search.limit() ? told.get(told.size() - 1).id() : null)));
    }

    /**
     * What the gateway would read and decide; nothing of it is kept, but that somebody asked is ({@link PreviewTraces}). To preview as a certain sender tells what they have reported: only who
     * may know of every project who reported to it may do so.
     */
    @POST
    @Path("/preview")
    public Uni<PreviewView> preview(@Valid @NotNull PreviewRequest request) {
        return mayPreview(request)
                .flatMap(yes -> previews.preview(request.text(), Optional.ofNullable(request.from()),
                        Optional.ofNullable(request.to())))
                .call(preview -> traces.keep(Staff.of(identity).id(), preview))
                .map(PreviewView::of);
    }

    private Uni<Void> mayPreview(PreviewRequest request) {
        if (request.from() == null) {
            return Uni.createFrom().voidItem();
        }
        requireEveryProject();
        return directories.current().invoke(directory -> {
            if (reporters.areKeptSomewhere(directory)) {
                throw new ForbiddenException();
            }
        }).replaceWithVoid();
    }

    /** One message with its timeline: 200 or 404. */
    @GET
    @Path("/{id}")
    public Uni<Response> message(UUID id) {
        requireEveryProject();
        return directories.current().flatMap(directory -> timeline.byId(id).map(told -> told
                .map(one -> Response.ok(MessageView.of(one, directory, wording), MediaType.APPLICATION_JSON_TYPE))
                .orElseGet(() -> Problem.of(404, "message-unknown", "There is no such message.").answer()).build()));
    }
}
