package social.anancus.api.status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.core.status.Viewer;
import social.anancus.platform.metrics.Caches;

/**
 * Keeps statuses as most people see them, who did not write them and have done nothing with them. What was made is good as long
 * as all that it was made of is the same: no change has to be told here.
 */
@ApplicationScoped
public class StatusFaces {
    /** Each takes some five kilobytes, most of them JSON. */
    private static final int MOST = 4_000;

    private Cache<Key, Face> cache;

    private record Key(long status, boolean anonymous) {}

    private record Face(
            KnownStatus status,
            Live live,
            AccountJson author,
            @Nullable StatusJson reblog,
            StatusJson json) {
        @SuppressWarnings("ReferenceEquality") // the same instance or made again; comparing texts would cost more
        private boolean isMadeOf(KnownStatus asked, StatusJsons.Around around) {
            return status == asked
                    && author == around.author()
                    && reblog == around.reblog()
                    && live.equals(around.live());
        }
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusFaces() {}

    @Inject
    public StatusFaces(Caches caches) {
        this.cache = caches.create("status-faces", Caffeine.newBuilder().maximumSize(MOST));
    }

    /**
     * @param status what is shown
     * @param around what is not its own
     * @param make makes it, told whether it will be kept
     * @return it, made or kept
     */
    StatusJson get(KnownStatus status, StatusJsons.Around around, Function<Boolean, StatusJson> make) {
        if (!isCommon(status.view(), around)) {
            return make.apply(false);
        }
        Key key = new Key(status.view().id(), around.viewer() instanceof Viewer.Anonymous);
        Face known = cache.getIfPresent(key);
        if (known != null && known.isMadeOf(status, around)) {
            return known.json();
        }
        StatusJson json = make.apply(true);
        cache.put(key, new Face(status, around.live(), around.author(), around.reblog(), json));
        return json;
    }

    /** A poll shows the time, a quote what the viewer may see of it, a filter what the viewer wants. */
    private static boolean isCommon(StatusView view, StatusJsons.Around around) {
        StatusJson reblog = around.reblog();
        Live live = around.live();
        return view.poll() == null
                && around.quote() == null
                && (around.filtered() == null || around.filtered().equals(List.of()))
                && (reblog == null || reblog.kept())
                && !(around.viewer() instanceof Viewer.RemoteViewer)
                && !around.viewer().is(view.author().id())
                && !live.favourited()
                && !live.reblogged()
                && !live.bookmarked()
                && !live.muted()
                && !live.pinned();
    }
}
