package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.status.StatusDeleted;
import social.anancus.core.status.StatusEdited;
import social.anancus.core.status.StatusTouched;
import social.anancus.federation.mapping.ActivityWriter;
import social.anancus.federation.mapping.ActorWriter;
import social.anancus.federation.mapping.NoteWriter;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.json.Json;
import social.anancus.platform.metrics.Caches;

/**
 * Remembers actors, statuses and activities as they are sent, since a popular one is asked for by thousands of servers at
 * once: only the first makes it. They are the same for all who may see them; that is asked before, each time. They go when the
 * thing changes, here or on another node, and after a few minutes, because of the counts in them.
 */
@ApplicationScoped
public class Documents {
    static final String KIND = "document-changed";

    private static final long MAX_WEIGHT = 32L * 1024 * 1024;
    private static final Duration LIFE = Duration.ofMinutes(3);

    private ActorWriter actors;
    private NoteWriter notes;
    private ActivityWriter activities;
    private Json json;
    private Broadcast broadcast;
    private Cache<Key, Document> cache;

    /** What is remembered. */
    private enum Kind {
        ACTOR,
        STATUS,
        ACTIVITY
    }

    private record Key(Kind kind, long id) {}

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Documents() {}

    @Inject
    Documents(
            ActorWriter actors,
            NoteWriter notes,
            ActivityWriter activities,
            Json json,
            Broadcast broadcast,
            Caches caches) {
        this.actors = actors;
        this.notes = notes;
        this.activities = activities;
        this.json = json;
        this.broadcast = broadcast;
        this.cache = caches.create(
                "documents",
                Caffeine.newBuilder()
                        .maximumWeight(MAX_WEIGHT)
                        .weigher((Key key, Document document) -> document.weight())
                        .expireAfterWrite(LIFE));
    }

    /**
     * @param accountId a local account
     * @return its actor
     */
    Optional<Document> actor(long accountId) {
        return get(new Key(Kind.ACTOR, accountId), () -> actors.write(accountId));
    }

    /**
     * @param statusId a status of a local author, no reblog
     * @return its note or question
     */
    Optional<Document> status(long statusId) {
        return get(new Key(Kind.STATUS, statusId), () -> notes.write(statusId));
    }

    /**
     * @param statusId a status or reblog of a local author
     * @return the activity that made it
     */
    Optional<Document> activity(long statusId) {
        return get(new Key(Kind.ACTIVITY, statusId), () -> activities.publish(statusId));
    }

    /** While one caller makes it, others for the same wait; a change waits too, and then takes it out. */
    @SuppressWarnings("NullAway") // the function may give null: then nothing is remembered
    private Optional<Document> get(Key key, Supplier<Optional<ObjectNode>> make) {
        return Optional.ofNullable(cache.get(
                key,
                unknown ->
                        make.get().map(document -> Document.of(document, json)).orElse(null)));
    }

    void edited(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusEdited event) {
        statusChanged(event.statusId());
    }

    void touched(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusTouched event) {
        statusChanged(event.statusId());
    }

    void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusDeleted event) {
        statusChanged(event.statusId());
    }

    void accountChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged event) {
        forgetAccount(event.accountId());
        broadcast.publish(KIND, "[\"account\"," + event.accountId() + "]");
    }

    private void statusChanged(long statusId) {
        forgetStatus(statusId);
        broadcast.publish(KIND, "[\"status\"," + statusId + "]");
    }

    void forgetAccount(long accountId) {
        cache.invalidate(new Key(Kind.ACTOR, accountId));
    }

    void forgetStatus(long statusId) {
        cache.invalidate(new Key(Kind.STATUS, statusId));
        cache.invalidate(new Key(Kind.ACTIVITY, statusId));
    }
}
