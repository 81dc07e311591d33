package social.anancus.core.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import social.anancus.core.account.ProfileUpdated;
import social.anancus.platform.metrics.Caches;

/**
 * Tells what the frame of a page shows of who is logged in. It is remembered for half a minute and forgotten as soon as the
 * profile or the settings change on this node.
 */
@ApplicationScoped
public class ShowPageOwner {
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);

    private LoginCache<PageOwner> cache;
    private LoadPageOwner load;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowPageOwner() {}

    @Inject
    public ShowPageOwner(LoadPageOwner load, Caches caches) {
        this.load = load;
        this.cache = new LoginCache<>(caches.create(
                "page_owners", Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(REMEMBERED_FOR)));
    }

    /**
     * @param accountId a local account
     * @return what pages show of it
     * @throws social.anancus.platform.error.NotFound if it went meanwhile
     */
    public PageOwner show(long accountId) {
        String key = Long.toString(accountId);
        PageOwner known = cache.get(key);
        if (known == null) {
            long changesBefore = cache.changes();
            known = load.load(accountId);
            cache.put(key, known, changesBefore);
        }
        return known;
    }

    void forgetProfile(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProfileUpdated event) {
        cache.forget(Long.toString(event.accountId()));
    }

    void forgetOther(@Observes(during = TransactionPhase.AFTER_SUCCESS) PageOwnerChanged event) {
        cache.forget(Long.toString(event.accountId()));
    }
}
