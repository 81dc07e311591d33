package social.anancus.api.notification;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.notification.Decision;
import social.anancus.core.notification.NotificationPolicy;

/** What changes in a policy; null stays as it is. */
public record NotificationPolicyV1Params(
        @Nullable Boolean filterNotFollowing,
        @Nullable Boolean filterNotFollowers,
        @Nullable Boolean filterNewAccounts,
        @Nullable Boolean filterPrivateMentions,
        @Nullable Boolean filterBots)
        implements Params {
    NotificationPolicy change(NotificationPolicy current) {
        return new NotificationPolicy(
                decision(filterNotFollowing, current.forNotFollowing()),
                decision(filterNotFollowers, current.forNotFollowers()),
                decision(filterNewAccounts, current.forNewAccounts()),
                decision(filterPrivateMentions, current.forPrivateMentions()),
                current.forLimitedAccounts(),
                decision(filterBots, current.forBots()));
    }

    private static Decision decision(@Nullable Boolean filter, Decision current) {
        if (filter == null) {
            return current;
        }
        return filter ? Decision.FILTER : Decision.ACCEPT;
    }
}
