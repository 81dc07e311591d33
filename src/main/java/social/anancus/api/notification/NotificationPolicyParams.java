package social.anancus.api.notification;

import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.api.request.Params;
import social.anancus.core.notification.Decision;
import social.anancus.core.notification.NotificationPolicy;

/** What changes in a policy; null stays as it is. Each is {@code accept}, {@code filter} or {@code drop}. */
public record NotificationPolicyParams(
        @Nullable String forNotFollowing,
        @Nullable String forNotFollowers,
        @Nullable String forNewAccounts,
        @Nullable String forPrivateMentions,
        @Nullable String forLimitedAccounts,
        @Nullable String forBots)
        implements Params {
    NotificationPolicy change(NotificationPolicy current) {
        return new NotificationPolicy(
                decision("for_not_following", forNotFollowing, current.forNotFollowing()),
                decision("for_not_followers", forNotFollowers, current.forNotFollowers()),
                decision("for_new_accounts", forNewAccounts, current.forNewAccounts()),
                decision("for_private_mentions", forPrivateMentions, current.forPrivateMentions()),
                decision("for_limited_accounts", forLimitedAccounts, current.forLimitedAccounts()),
                decision("for_bots", forBots, current.forBots()));
    }

    private static Decision decision(String name, @Nullable String word, Decision current) {
        if (word == null || word.isBlank()) {
            return current;
        }
        return Decision.ofWire(word)
                .orElseThrow(() -> new BadRequestException(ErrorAnswer.of(400, "'" + word + "' is not a valid " + name)
                        .toResponse()));
    }
}
