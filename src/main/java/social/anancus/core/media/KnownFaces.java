package social.anancus.core.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.AccountImage;
import social.anancus.core.account.AccountView;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.account.ActorType;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.text.Shortcodes;

/** Remembers faces until their accounts change here or on another node; reads many missing ones in two statements. */
@ApplicationScoped
public class KnownFaces {
    static final String KIND = "face-changed";

    private static final int MOST = 20_000;
    /** The moment after which even a change that nobody told of shows, such as that of an emoji. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Object lock = new Object();
    private long changes;
    private Cache<Long, Face> cache;

    private AccountViewRepository accounts;
    private FindEmojis emojis;
    private MediaUrls urls;
    private Broadcast broadcast;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public KnownFaces() {}

    @Inject
    public KnownFaces(
            AccountViewRepository accounts, FindEmojis emojis, MediaUrls urls, Broadcast broadcast, Caches caches) {
        this.accounts = accounts;
        this.emojis = emojis;
        this.urls = urls;
        this.broadcast = broadcast;
        this.cache =
                caches.create("faces", Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE));
    }

    /**
     * @param ids accounts
     * @return by id, those that there are
     */
    public Map<Long, Face> get(Collection<Long> ids) {
        Map<Long, Face> found = new HashMap<>(cache.getAllPresent(ids));
        List<Long> missing =
                ids.stream().distinct().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            long before = changes();
            Map<Long, Face> read = read(missing);
            remember(read, before);
            found.putAll(read);
        }
        return found;
    }

    private Map<Long, Face> read(List<Long> ids) {
        List<Account> found =
                accounts.find(ids).stream().map(AccountView::account).toList();
        List<FindEmojis.Wanted> wanted = new ArrayList<>();
        found.forEach(account -> wanted.add(new FindEmojis.Wanted(
                Shortcodes.find(account.isSuspended() ? "" : account.displayName()), account.domain())));
        List<List<ShownEmoji>> shown = emojis.find(wanted);
        Map<Long, Face> faces = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            faces.put(found.get(i).id(), face(found.get(i), shown.get(i)));
        }
        return faces;
    }

    private Face face(Account account, List<ShownEmoji> shown) {
        boolean suspended = account.isSuspended();
        AccountImage avatar = suspended ? null : account.avatar();
        return new Face(
                account.id(),
                account.username(),
                account.domain(),
                suspended ? "" : account.displayName(),
                shown,
                urls.avatar(avatar, account.id()),
                urls.avatarStatic(avatar, account.id()),
                kind(account),
                account.isLocked(),
                suspended);
    }

    private static Face.Kind kind(Account account) {
        ActorType type = account.actorType();
        if (type == ActorType.GROUP) {
            return Face.Kind.GROUP;
        }
        return type == ActorType.SERVICE || type == ActorType.APPLICATION ? Face.Kind.BOT : Face.Kind.PERSON;
    }

    private long changes() {
        synchronized (lock) {
            return changes;
        }
    }

    /** What was read before a change was committed must not be put in after it was taken out. */
    private void remember(Map<Long, Face> read, long changesBefore) {
        synchronized (lock) {
            if (changes == changesBefore) {
                cache.putAll(read);
            }
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged event) {
        forget(event.accountId());
        broadcast.publish(KIND, Long.toString(event.accountId()));
    }

    void forget(long accountId) {
        synchronized (lock) {
            changes++;
            cache.invalidate(accountId);
        }
    }
}
