package social.anancus.core.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.log.Log;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.mediatools.WorkFolder;

/**
 * Brings avatars, headers and custom emojis here that lie on other servers, made anew as those of people here are. Not a
 * transaction: files are fetched and programs run. However many ask at once, each is fetched once.
 */
@ApplicationScoped
public class CacheProfileImage {
    private static final Log LOG = Log.of(CacheProfileImage.class);
    private static final long EMOJI_BYTES = 256 << 10;
    private static final Duration IN_VAIN = Duration.ofMinutes(10);
    private static final int MOST_IN_VAIN = 10_000;

    private final OneAtATime<Object, String> running = new OneAtATime<>();
    private final Cache<Object, Boolean> inVain = Caffeine.newBuilder()
            .maximumSize(MOST_IN_VAIN)
            .expireAfterWrite(IN_VAIN)
            .build();

    private StoreRemoteImage store;
    private RemoteFiles files;
    private MediaTools tools;
    private PrepareProfileImage prepare;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CacheProfileImage() {}

    @Inject
    public CacheProfileImage(StoreRemoteImage store, RemoteFiles files, MediaTools tools, PrepareProfileImage prepare) {
        this.store = store;
        this.files = files;
        this.tools = tools;
        this.prepare = prepare;
    }

    /** A picture of a remote account. */
    private record OfAccount(long accountId, ProfileImageKind kind) {}

    /**
     * @param accountId a remote account
     * @param kind which of its pictures
     * @return the name of the stored file
     * @throws NotFound if it has none, or it cannot be had
     * @throws social.anancus.platform.error.RemoteUnavailable if it may work later
     */
    public String ofAccount(long accountId, ProfileImageKind kind) {
        OfAccount key = new OfAccount(accountId, kind);
        String known = store.find(accountId, kind).key();
        return known == null ? once(key, () -> fetchOfAccount(accountId, kind)) : known;
    }

    private String fetchOfAccount(long accountId, ProfileImageKind kind) {
        StoreRemoteImage.Wanted wanted = store.find(accountId, kind);
        String known = wanted.key();
        if (known != null) {
            return known;
        }
        PreparedImage made = made(wanted.url(), wanted.domain(), MediaLimits.PROFILE_IMAGE_BYTES, kind);
        return kept(made, store.store(accountId, kind, wanted.url(), made));
    }

    /**
     * @param name an emoji of another server
     * @return the name of the stored file
     * @throws NotFound if there is none, or it cannot be had
     * @throws social.anancus.platform.error.RemoteUnavailable if it may work later
     */
    public String ofEmoji(CustomEmojiRepository.Name name) {
        String known = store.find(name).key();
        return known == null ? once(name, () -> fetchOfEmoji(name)) : known;
    }

    private String fetchOfEmoji(CustomEmojiRepository.Name name) {
        StoreRemoteImage.Wanted wanted = store.find(name);
        String known = wanted.key();
        if (known != null) {
            return known;
        }
        PreparedImage made = made(wanted.url(), wanted.domain(), EMOJI_BYTES, ProfileImageKind.EMOJI);
        return kept(made, store.store(name, wanted.url(), made));
    }

    private String kept(PreparedImage made, boolean wanted) {
        if (!wanted) {
            prepare.discard(made);
            throw new NotFound();
        }
        return made.key();
    }

    private PreparedImage made(String url, @Nullable String domain, long mostBytes, ProfileImageKind kind) {
        try (WorkFolder folder = tools.open()) {
            Path file = folder.file("download");
            files.fetch(url, domain, mostBytes, file);
            return prepare.prepare(file, kind);
        } catch (IOException e) {
            throw MediaErrors.of(e);
        }
    }

    private String once(Object key, Supplier<String> work) {
        if (inVain.getIfPresent(key) != null) {
            throw new NotFound();
        }
        try {
            return running.get(key, work);
        } catch (NotFound | Invalid e) {
            LOG.info("a picture of another server is not shown", "what", key, "reason", e.getMessage());
            inVain.put(key, Boolean.TRUE);
            throw new NotFound();
        }
    }
}
