package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountAddress;
import social.anancus.core.account.AddressRepository;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.CastVote;
import social.anancus.core.status.LinkedStatus;
import social.anancus.core.status.StatusAddress;
import social.anancus.core.status.StatusAddressRepository;
import social.anancus.core.status.Visibility;

/**
 * Writes what local accounts do with statuses, as activities
 * (https://www.w3.org/TR/activitystreams-vocabulary/#activity-types). What goes between two accounts is in {@link
 * TieWriter}, what happens to an account in {@link ProfileActivityWriter}.
 */
@ApplicationScoped
public class ActivityWriter {
    private NoteWriter notes;
    private StatusAddressRepository statuses;
    private AddressRepository accounts;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ActivityWriter() {}

    @Inject
    public ActivityWriter(
            NoteWriter notes, StatusAddressRepository statuses, AddressRepository accounts, LocalUris uris) {
        this.notes = notes;
        this.statuses = statuses;
        this.accounts = accounts;
        this.uris = uris;
    }

    /**
     * @param statusId a status or reblog of a local author
     * @return the {@code Create} or {@code Announce} that made it; empty if it is deleted, or what it shares is
     */
    public Optional<ObjectNode> publish(long statusId) {
        return Optional.ofNullable(publish(List.of(statusId)).get(statusId));
    }

    /**
     * @param statusIds statuses and reblogs of local authors
     * @return the activities that made them, by id, each with its context; at most eight statements
     */
    public Map<Long, ObjectNode> publish(Collection<Long> statusIds) {
        Map<Long, ObjectNode> activities = new HashMap<>();
        publishBare(statusIds).forEach((id, activity) -> activities.put(id, Contexts.NOTE.around(activity)));
        return activities;
    }

    /**
     * @param statusIds statuses and reblogs of local authors
     * @return the same for collections, without contexts: what stands around them needs {@link Contexts#NOTE}
     */
    public Map<Long, ObjectNode> publishBare(Collection<Long> statusIds) {
        Map<Long, WrittenStatus> written = notes.writeAll(statusIds);
        Map<Long, WrittenStatus> inlined = notes.writeAll(ownPrivate(written));
        Map<Long, ObjectNode> activities = new HashMap<>();
        written.forEach((id, each) -> {
            StatusAddress original = each.status().reblogOf();
            if (each.note() != null) {
                activities.put(id, create(each.status(), each.note()));
            } else if (original != null) {
                WrittenStatus inside = inlined.get(original.id());
                activities.put(id, announce(each.status(), original, inside == null ? null : inside.note()));
            }
        });
        return activities;
    }

    /** Others cannot fetch a status for followers, so one that its author shares again goes along. */
    private static List<Long> ownPrivate(Map<Long, WrittenStatus> written) {
        List<Long> ids = new ArrayList<>();
        for (WrittenStatus each : written.values()) {
            StatusAddress original = each.status().reblogOf();
            if (original != null
                    && original.visibility() == Visibility.PRIVATE
                    && original.author().id() == each.status().view().author().id()) {
                ids.add(original.id());
            }
        }
        return ids;
    }

    private ActorUris author(LinkedStatus status) {
        return new ActorUris(Note.authorUri(status.view(), uris));
    }

    private ObjectNode create(LinkedStatus status, ObjectNode note) {
        ActorUris author = author(status);
        ObjectNode create =
                activity(uris.statusActivity(author.actor(), status.view().id()), "Create", author.actor());
        create.put("published", Nodes.time(status.view().createdAt()));
        create.set("to", note.get("to"));
        create.set("cc", note.get("cc"));
        create.set("object", note);
        return create;
    }

    private ObjectNode announce(LinkedStatus reblog, StatusAddress original, @Nullable ObjectNode inlined) {
        ActorUris author = author(reblog);
        ObjectNode announce =
                activity(uris.statusActivity(author.actor(), reblog.view().id()), "Announce", author.actor());
        announce.put("published", Nodes.time(reblog.view().createdAt()));
        Addressees.of(reblog, author, uris).put(announce);
        if (inlined == null) {
            announce.put("object", original.uri(uris));
        } else {
            announce.set("object", inlined);
        }
        return announce;
    }

    static ObjectNode activity(String id, String type, String actor) {
        return Nodes.object().put("id", id).put("type", type).put("actor", actor);
    }

    /**
     * @param statusId a status of a local author that has changed, or whose poll has
     * @param when the time of the change, which tells this update from others
     * @return the {@code Update}; empty if it is deleted or a reblog
     */
    public Optional<ObjectNode> update(long statusId, Instant when) {
        WrittenStatus written = notes.writeAll(List.of(statusId)).get(statusId);
        if (written == null || written.note() == null) {
            return Optional.empty();
        }
        ActorUris author = author(written.status());
        String id = ActorUris.update(uris.status(author.actor(), statusId), when);
        ObjectNode update = activity(id, "Update", author.actor()).put("published", Nodes.time(when));
        update.set("to", written.note().get("to"));
        update.set("cc", written.note().get("cc"));
        update.set("object", written.note());
        return Optional.of(Contexts.NOTE.around(update));
    }

    /**
     * @param accountId a local account
     * @param statusId a status of it that is gone; its row is not needed
     * @return the {@code Delete}; empty if there is no such account
     */
    public Optional<ObjectNode> delete(long accountId, long statusId) {
        return actor(accountId).map(actor -> {
            String status = uris.status(actor, statusId);
            ObjectNode delete = activity(ActorUris.delete(status), "Delete", actor);
            delete.set("to", Nodes.texts(List.of(Contexts.EVERYBODY)));
            delete.set("object", tombstone(status));
            return Contexts.TOMBSTONE.around(delete);
        });
    }

    /**
     * @param uri the URI of what is gone
     * @return what stands in its place, without a context; that is {@link Contexts#TOMBSTONE}
     */
    public static ObjectNode tombstone(String uri) {
        return Nodes.object("Tombstone").put("id", uri).put("atomUri", uri);
    }

    /**
     * @param accountId a local account
     * @param reblogId a reblog of it that is undone; its row is not needed
     * @param originalId what it shared
     * @return the {@code Undo}; empty if there is no such account, or the row of what was shared is gone
     */
    public Optional<ObjectNode> undoAnnounce(long accountId, long reblogId, long originalId) {
        StatusAddress original = statuses.findUnchecked(List.of(originalId)).get(originalId);
        if (original == null) {
            return Optional.empty();
        }
        return actor(accountId).map(actor -> {
            ObjectNode announce = activity(uris.statusActivity(actor, reblogId), "Announce", actor);
            new Addressees(
                            List.of(Contexts.EVERYBODY),
                            List.of(
                                    new ActorUris(actor).followers(),
                                    original.author().uri(uris)))
                    .put(announce);
            announce.put("object", original.uri(uris));
            ObjectNode undo = undo(announce);
            undo.set("to", Nodes.texts(List.of(Contexts.EVERYBODY)));
            return Contexts.PLAIN.around(undo);
        });
    }

    /** An {@code Undo} around an activity without a context. */
    static ObjectNode undo(ObjectNode activity) {
        ObjectNode undo = activity(
                ActorUris.undo(activity.get("id").asText()),
                "Undo",
                activity.get("actor").asText());
        undo.set("object", activity);
        return undo;
    }

    /**
     * Votes in a poll of another server: a {@code Create} of a nameless note for each option that was chosen.
     *
     * @param voteIds rows of {@code poll_vote} of local voters
     * @return the activities
     */
    public List<ObjectNode> votes(Collection<Long> voteIds) {
        return statuses.votesUnchecked(voteIds).stream()
                .filter(vote -> vote.voter().isLocal())
                .map(this::vote)
                .toList();
    }

    private ObjectNode vote(CastVote vote) {
        ActorUris voter = new ActorUris(vote.voter().uri(uris));
        String id = voter.vote(vote.id());
        List<String> to = List.of(vote.question().author().uri(uris));
        ObjectNode note = Nodes.object("Note")
                .put("id", id)
                .put("name", vote.option())
                .put("attributedTo", voter.actor())
                .put("inReplyTo", vote.question().uri(uris));
        note.set("to", Nodes.texts(to));
        ObjectNode create = activity(id + "/activity", "Create", voter.actor());
        create.set("to", Nodes.texts(to));
        create.set("object", note);
        return Contexts.PLAIN.around(create);
    }

    private Optional<String> actor(long accountId) {
        return Optional.ofNullable(accounts.find(List.of(accountId)).get(accountId))
                .filter(AccountAddress::isLocal)
                .map(address -> address.uri(uris));
    }
}
