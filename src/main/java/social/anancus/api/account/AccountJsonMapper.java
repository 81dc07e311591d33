package social.anancus.api.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.api.emoji.EmojiJsonMapper;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.AccountView;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.account.ActorType;
import social.anancus.core.account.RemoteActor;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.MediaUrls;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.text.Shortcodes;

/**
 * Makes {@link AccountJson}. What was made is remembered until the account changes here or on another node; then it is read
 * again, all that is missing for a page at once.
 */
@ApplicationScoped
public class AccountJsonMapper {
    static final String KIND = "account-changed";

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);
    private static final AccountJson.FeatureApproval NO_FEATURING =
            new AccountJson.FeatureApproval(List.of(), List.of(), "denied");

    private final Object lock = new Object();
    private long changes;
    private Cache<Long, AccountJson> cache;

    private AccountViewRepository accounts;
    private EmojiJsonMapper emojis;
    private MediaUrls media;
    private LocalUris uris;
    private Broadcast broadcast;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountJsonMapper() {}

    @Inject
    public AccountJsonMapper(
            AccountViewRepository accounts,
            EmojiJsonMapper emojis,
            MediaUrls media,
            LocalUris uris,
            Broadcast broadcast,
            Caches caches) {
        this.accounts = accounts;
        this.emojis = emojis;
        this.media = media;
        this.uris = uris;
        this.broadcast = broadcast;
        this.cache = caches.create(
                "accounts", Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(REMEMBERED_FOR));
    }

    /**
     * @param accountIds accounts
     * @return them, by id; those that are deleted or do not exist are absent
     */
    public Map<Long, AccountJson> byId(Collection<Long> accountIds) {
        Map<Long, AccountJson> found = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Long id : new HashSet<>(accountIds)) {
            AccountJson known = cache.getIfPresent(id);
            if (known == null) {
                missing.add(id);
            } else {
                found.put(id, known);
            }
        }
        if (!missing.isEmpty()) {
            long before = changes();
            Map<Long, AccountJson> read = read(missing);
            remember(read, before);
            found.putAll(read);
        }
        return found;
    }

    private Map<Long, AccountJson> read(List<Long> ids) {
        List<AccountView> views = accounts.find(ids);
        Set<Long> moved = new HashSet<>();
        views.stream()
                .map(view -> view.account().movedToAccountId())
                .filter(Objects::nonNull)
                .forEach(moved::add);
        Map<Long, AccountJson> targets = new HashMap<>();
        accounts.find(moved).forEach(view -> targets.put(view.account().id(), json(view, null, List.of())));
        List<List<CustomEmojiJson>> found = emojis.find(views.stream()
                .map(view -> new EmojiJsonMapper.Wanted(
                        shortcodes(view.account()), view.account().domain()))
                .toList());
        Map<Long, AccountJson> read = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            AccountView view = views.get(i);
            Long target = view.account().movedToAccountId();
            read.put(view.account().id(), json(view, target == null ? null : targets.get(target), found.get(i)));
        }
        return read;
    }

    private static Set<String> shortcodes(Account account) {
        List<String> texts = new ArrayList<>(List.of(account.displayName(), account.note()));
        account.fields().forEach(field -> {
            texts.add(field.name());
            texts.add(field.value());
        });
        return Shortcodes.find(texts.toArray(String[]::new));
    }

    private AccountJson json(AccountView view, @Nullable AccountJson moved, List<CustomEmojiJson> emojiList) {
        Account account = view.account();
        ProfileText text = new ProfileText(uris);
        boolean hidden = account.isSuspended();
        AccountView.Counts counts = view.counts();
        AccountView.Badge badge = view.badge();
        return new AccountJson(
                Long.toString(account.id()),
                account.username(),
                account.acct(),
                hidden ? "" : account.displayName(),
                !hidden && account.isLocked(),
                !hidden && (account.actorType() == ActorType.SERVICE || account.actorType() == ActorType.APPLICATION),
                hidden ? Boolean.FALSE : account.discoverable(),
                !hidden && account.isIndexable(),
                account.actorType() == ActorType.GROUP,
                account.createdAt().truncatedTo(ChronoUnit.DAYS),
                hidden ? "" : text.note(account).html(),
                url(account),
                account.uri(uris),
                media.avatar(hidden ? null : account.avatar()),
                media.avatarStatic(hidden ? null : account.avatar()),
                hidden ? "" : account.avatar().description(),
                media.header(hidden ? null : account.header()),
                media.headerStatic(hidden ? null : account.header()),
                hidden ? "" : account.header().description(),
                counts.followers(),
                counts.following(),
                counts.statuses(),
                counts.lastStatusAt() == null
                        ? null
                        : LocalDate.ofInstant(counts.lastStatusAt(), ZoneOffset.UTC)
                                .toString(),
                account.hideCollections(),
                account.showsMedia(),
                account.showsMediaReplies(),
                account.showsFeatured(),
                NO_FEATURING,
                view.noindex(),
                hidden ? null : moved,
                account.isMemorial() ? Boolean.TRUE : null,
                hidden ? Boolean.TRUE : null,
                account.isSilenced() ? Boolean.TRUE : null,
                account.isLocal()
                        ? badge == null || hidden
                                ? List.of()
                                : List.of(new AccountJson.Role(Long.toString(badge.id()), badge.name(), badge.color()))
                        : null,
                hidden ? List.of() : emojiList,
                hidden
                        ? List.of()
                        : account.fields().stream()
                                .map(field -> new AccountJson.Field(
                                        field.name(),
                                        text.field(account, field.value()).html(),
                                        field.verifiedAt()))
                                .toList());
    }

    private String url(Account account) {
        RemoteActor remote = account.remote();
        if (remote == null) {
            return uris.profile(account.username());
        }
        return remote.url() == null ? remote.uri() : remote.url();
    }

    private long changes() {
        synchronized (lock) {
            return changes;
        }
    }

    /** What was read before a change was committed must not be put in after it was taken out. */
    private void remember(Map<Long, AccountJson> read, long changesBefore) {
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
