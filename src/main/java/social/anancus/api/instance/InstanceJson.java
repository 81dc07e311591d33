package social.anancus.api.instance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.core.login.ProfileLimits;

/** The entity Instance (https://docs.joinmastodon.org/entities/Instance/). */
record InstanceJson(
        String domain,
        String title,
        String version,
        String sourceUrl,
        String description,
        @Nullable String wrapstodon,
        Usage usage,
        Thumbnail thumbnail,
        List<Icon> icon,
        List<String> languages,
        Configuration configuration,
        Registrations registrations,
        ApiVersions apiVersions,
        Contact contact,
        List<RuleJson> rules) {
    record Usage(Users users) {
        record Users(long activeMonth) {}
    }

    record Thumbnail(
            String url,
            String description,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String blurhash) {}

    record Icon(String src, String size) {}

    record Configuration(
            Urls urls,
            Vapid vapid,
            Accounts accounts,
            Limits.Statuses statuses,
            Limits.Media mediaAttachments,
            Limits.Polls polls,
            Translation translation,
            TimelinesAccess timelinesAccess,
            boolean limitedFederation) {}

    record Urls(
            String streaming,
            @Nullable String status,
            String about,
            @Nullable String privacyPolicy,
            @Nullable String termsOfService) {}

    record Vapid(String publicKey) {}

    record Accounts(
            int maxDisplayNameLength,
            int maxNoteLength,
            int maxAvatarDescriptionLength,
            int maxHeaderDescriptionLength,
            int maxFeaturedTags,
            int maxPinnedStatuses,
            int maxProfileFields,
            int profileFieldNameLimit,
            int profileFieldValueLimit) {
        static Accounts ours() {
            return new Accounts(
                    ProfileLimits.DISPLAY_NAME,
                    ProfileLimits.NOTE,
                    ProfileLimits.IMAGE_DESCRIPTION,
                    ProfileLimits.IMAGE_DESCRIPTION,
                    10,
                    5,
                    ProfileLimits.FIELDS,
                    ProfileLimits.FIELD,
                    ProfileLimits.FIELD);
        }
    }

    record Translation(boolean enabled) {}

    record TimelinesAccess(Feeds liveFeeds, Feeds hashtagFeeds, Feeds trendingLinkFeeds) {
        record Feeds(String local, String remote) {}
    }

    record Registrations(
            boolean enabled,
            boolean approvalRequired,
            boolean reasonRequired,
            @Nullable String message,
            @Nullable Integer minAge,
            @Nullable String url) {}

    record ApiVersions(int mastodon) {}

    record Contact(String email, @Nullable AccountJson account) {}
}
