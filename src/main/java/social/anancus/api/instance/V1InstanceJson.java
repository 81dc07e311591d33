package social.anancus.api.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;

/** The entity V1::Instance (https://docs.joinmastodon.org/entities/V1_Instance/), which older clients read. */
record V1InstanceJson(
        String uri,
        String title,
        String shortDescription,
        String description,
        String email,
        String version,
        Urls urls,
        Stats stats,
        @Nullable String thumbnail,
        List<String> languages,
        boolean registrations,
        boolean approvalRequired,
        boolean invitesEnabled,
        Configuration configuration,
        @Nullable AccountJson contactAccount,
        List<RuleJson> rules) {
    record Urls(String streamingApi) {}

    record Stats(long userCount, long statusCount, long domainCount) {}

    record Configuration(
            Accounts accounts, Limits.Statuses statuses, Limits.V1Media mediaAttachments, Limits.Polls polls) {}

    record Accounts(int maxFeaturedTags) {}
}
