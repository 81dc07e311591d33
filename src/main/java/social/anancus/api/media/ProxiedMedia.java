package social.anancus.api.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.api.security.Caller;
import social.anancus.api.security.CallerAddress;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.media.CacheProfileImage;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.ProfileImageKind;
import social.anancus.core.media.RemoteAttachment;
import social.anancus.core.media.ShowRemoteMedia;
import social.anancus.core.status.StatusRepository;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimit;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/** Finds out where a file of another server is to be seen, for those who may see it and do not ask too often. */
@ApplicationScoped
public class ProxiedMedia {
    private ShowRemoteMedia show;
    private CacheProfileImage images;
    private StatusRepository statuses;
    private MediaUrls urls;
    private Caller caller;
    private Counted counted;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProxiedMedia() {}

    @Inject
    public ProxiedMedia(
            ShowRemoteMedia show,
            CacheProfileImage images,
            StatusRepository statuses,
            MediaUrls urls,
            Caller caller,
            Counted counted) {
        this.show = show;
        this.images = images;
        this.statuses = statuses;
        this.urls = urls;
        this.caller = caller;
        this.counted = counted;
    }

    /** Counts those who have files fetched. */
    @ApplicationScoped
    public static class Counted {
        private RateLimiter limiter;
        private CallerAddress address;

        /** For the container's proxy. */
        @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
        public Counted() {}

        @Inject
        public Counted(RateLimiter limiter, CallerAddress address) {
            this.limiter = limiter;
            this.address = address;
        }

        void once(RateLimit limit) {
            if (!limiter.count(limit, address.networkKey()).allowed()) {
                throw new TooMany();
            }
        }
    }

    String attachment(long id, boolean small, boolean told) {
        counted.once(told ? RateLimits.MEDIA_PROXY_TOLD : RateLimits.MEDIA_PROXY);
        RemoteAttachment found = show.find(id);
        Long statusId = found.statusId();
        if (!told) {
            if (statusId == null) {
                throw new NotFound();
            }
            statuses.requireVisible(caller.viewer(), statusId);
        }
        RemoteAttachment shown = show.show(found);
        @Nullable String smallKey = small ? shown.smallKey() : null;
        String key = smallKey == null ? shown.originalKey() : smallKey;
        return key == null ? shown.remoteUrl() : Objects.requireNonNull(urls.of(key));
    }

    String ofAccount(long id, ProfileImageKind kind) {
        counted.once(RateLimits.MEDIA_PROXY_TOLD);
        return Objects.requireNonNull(urls.of(images.ofAccount(id, kind)));
    }

    String ofEmoji(CustomEmojiRepository.Name name) {
        counted.once(RateLimits.MEDIA_PROXY_TOLD);
        return Objects.requireNonNull(urls.of(images.ofEmoji(name)));
    }
}
