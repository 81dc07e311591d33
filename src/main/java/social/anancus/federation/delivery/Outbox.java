package social.anancus.federation.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.persistence.Transactions;

/** What is on its way, for those who bring it: each activity is read once for all of its inboxes. */
@ApplicationScoped
public class Outbox {
    /** How long an activity stays: longer than the last try of a delivery can be away. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration SETTLED_KEPT = Duration.ofDays(1);
    private static final int BATCH = 500;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private OutboundRepository repository;
    private Transactions transactions;
    private Clock clock;
    private Cache<Long, Letter> letters;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Outbox() {}

    @Inject
    Outbox(OutboundRepository repository, Transactions transactions, Clock clock, Caches caches) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
        letters = caches.create(
                "outbound_activities",
                Caffeine.newBuilder()
                        .maximumWeight(MOST_BYTES)
                        .weigher((Long id, Letter letter) -> letter.body().length + 100)
                        .expireAfterWrite(Duration.ofMinutes(10)));
    }

    /**
     * What is sent.
     *
     * @param accountId the local account in whose name; null for the server itself
     * @param body JSON in UTF-8
     * @param senderGone whether the account is deleted
     */
    record Letter(@Nullable Long accountId, byte[] body, boolean senderGone) {}

    /** Empty if it was so long ago that nobody needs it any more. */
    Optional<Letter> letter(long activityId) {
        Letter known = letters.getIfPresent(activityId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Letter> read = transactions
                .in(() -> repository.stored(activityId))
                .map(row -> new Letter(
                        row.body().accountId(), row.body().body().getBytes(StandardCharsets.UTF_8), row.senderGone()));
        read.ifPresent(letter -> letters.put(activityId, letter));
        return read;
    }

    /** Notes that the slow try with this number has ended, and that its copy has nothing to do. */
    void settle(long token) {
        transactions.in(() -> {
            repository.settle(token, clock.instant());
            return true;
        });
    }

    boolean isSettled(long token) {
        return transactions.in(() -> repository.isSettled(token));
    }

    /**
     * Forgets some of what was sent long ago.
     *
     * @return whether there may be more
     */
    public boolean purge() {
        Instant now = clock.instant();
        return transactions.in(() -> repository.purge(now.minus(KEPT), now.minus(SETTLED_KEPT), BATCH));
    }
}
