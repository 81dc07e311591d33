package social.anancus.federation.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import social.anancus.core.account.inbound.FindInboxOwner;
import social.anancus.core.account.inbound.InboxOwner;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.platform.metrics.Caches;

/** Whose inbox an address is. Remembered for a moment, so that a burst of activities costs no look-ups. */
@ApplicationScoped
class InboxOwners {
    private static final int MOST = 10_000;
    private static final int LONGEST_NAME = 30;
    private static final Duration KEPT = Duration.ofSeconds(30);

    private FindInboxOwner find;
    private Cache<String, Optional<InboxOwner>> known;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected InboxOwners() {}

    @Inject
    InboxOwners(FindInboxOwner find, Caches caches) {
        this.find = find;
        this.known = caches.create(
                "inbox_owners", Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT));
    }

    /**
     * @throws Refused (NOT_FOUND, GONE, SUSPENDED) if nobody receives anything there
     */
    long named(String username) {
        if (username.length() > LONGEST_NAME) {
            throw absent();
        }
        String name = username.toLowerCase(Locale.ROOT);
        return receiving(known.get("name/" + name, key -> find.byName(name)));
    }

    /**
     * @throws Refused (NOT_FOUND, GONE, SUSPENDED) if nobody receives anything there
     */
    long numbered(long accountId) {
        return receiving(known.get("id/" + accountId, key -> find.byId(accountId)));
    }

    private static long receiving(Optional<InboxOwner> found) {
        InboxOwner owner = found.orElseThrow(InboxOwners::absent);
        if (owner.deleted()) {
            throw new Refused(Reason.GONE, "this account is gone");
        }
        if (owner.suspended()) {
            throw new Refused(Reason.SUSPENDED, "this account is suspended");
        }
        return owner.accountId();
    }

    private static Refused absent() {
        return new Refused(Reason.NOT_FOUND, "there is no such account");
    }
}
