package social.anancus.support;

import social.anancus.api.account.AccountJsonCache;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.account.AccountRendering;
import social.anancus.api.emoji.EmojiJsonMapper;
import social.anancus.api.status.StatusFaces;
import social.anancus.api.status.StatusJsonMapper;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.account.HandleRepository;
import social.anancus.core.filter.FilterMatcher;
import social.anancus.core.filter.FilterRepository;
import social.anancus.core.filter.ListFilters;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.media.FindEmojis;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.status.KnownStatuses;
import social.anancus.core.status.LiveStatuses;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusViewRepository;
import social.anancus.core.tag.ProfileText;
import social.anancus.core.timeline.ShowStatuses;
import social.anancus.platform.json.Json;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;

/**
 * What renders accounts and statuses, wired by hand.
 *
 * @param accounts renders accounts
 * @param statuses renders statuses
 */
public record JsonMappers(AccountJsonMapper accounts, StatusJsonMapper statuses) {
    /**
     * @param core where
     * @return mappers that remember nothing yet
     */
    public static JsonMappers cold(CoreFixture core) {
        Caches caches = new Caches(new Metrics());
        MediaUrls media = new MediaUrls(core.uris, core.settings);
        FindEmojis emojis = new FindEmojis(new CustomEmojiRepository(core.entityManager), media);
        AccountRendering rendering = new AccountRendering(
                new AccountViewRepository(core.entityManager),
                new ProfileText(new HandleRepository(core.entityManager, core.uris), core.uris),
                new EmojiJsonMapper(emojis),
                media,
                core.uris);
        AccountJsonMapper accounts =
                new AccountJsonMapper(new AccountJsonCache(caches, CoreFixture.noBroadcast()), rendering);
        ReadStatuses statuses = new ReadStatuses(new StatusViewRepository(core.entityManager, new Json()));
        KnownStatuses known = new KnownStatuses(
                statuses,
                new MediaAttachmentRepository(core.entityManager),
                media,
                emojis,
                CoreFixture.noBroadcast(),
                caches);
        FilterMatcher filters =
                new FilterMatcher(new ListFilters(new FilterRepository(core.entityManager)), core.clock, caches);
        return new JsonMappers(
                accounts,
                new StatusJsonMapper(
                        new ShowStatuses(
                                known,
                                statuses,
                                new LiveStatuses(statuses, CoreFixture.noBroadcast(), caches),
                                filters,
                                core.clock),
                        accounts,
                        core.uris,
                        new StatusFaces(caches)));
    }
}
