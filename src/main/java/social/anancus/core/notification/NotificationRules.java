package social.anancus.core.notification;

import java.util.stream.Stream;
import social.anancus.core.notification.NotificationFacts.About;
import social.anancus.core.notification.NotificationFacts.Between;
import social.anancus.core.notification.NotificationFacts.Sender;

/**
 * Decides whether somebody is told of something; what no line refuses is told:
 *
 * <ol>
 *   <li>the sender is suspended, or the receiver: no
 *   <li>the receiver may not see the status: no
 *   <li>moderators who stand above the receiver may always write to them
 *   <li>blocks either way, a mute with notifications, a blocked domain unless followed, a muted conversation: no
 *   <li>the receiver's policy, unless the receiver has let the sender in
 * </ol>
 */
final class NotificationRules {
    private NotificationRules() {}

    /**
     * @param type what it is
     * @param facts what counts
     * @return what becomes of it
     */
    static Decision decide(NotificationType type, NotificationFacts facts) {
        if (facts.sender().suspended()
                || facts.oneself() && !type.mayComeFromOneself()
                || !facts.status().visible()) {
            return Decision.DROP;
        }
        boolean mention = type == NotificationType.MENTION;
        if (mention && facts.between().staff()) {
            return Decision.ACCEPT;
        }
        if (isUnwanted(mention, facts)) {
            return Decision.DROP;
        }
        return type.isFilterable() && !facts.between().permitted() ? byPolicy(mention, facts) : Decision.ACCEPT;
    }

    private static boolean isUnwanted(boolean mention, NotificationFacts facts) {
        Between between = facts.between();
        return between.blocked()
                || between.muted()
                || between.domainBlocked() && !between.following()
                || facts.status().conversationMuted()
                || mention && facts.status().unwanted();
    }

    /** Of all that apply the strictest counts. */
    private static Decision byPolicy(boolean mention, NotificationFacts facts) {
        NotificationPolicy policy = facts.policy();
        Sender sender = facts.sender();
        About status = facts.status();
        boolean stranger = !facts.between().following();
        return Stream.of(
                        when(stranger, policy.forNotFollowing()),
                        when(!facts.between().follower(), policy.forNotFollowers()),
                        when(stranger && sender.young(), policy.forNewAccounts()),
                        when(
                                stranger && mention && status.direct() && !status.answersReceiver(),
                                policy.forPrivateMentions()),
                        when(stranger && sender.limited(), policy.forLimitedAccounts()),
                        when(stranger && sender.bot(), policy.forBots()))
                .max(Decision::compareTo)
                .orElse(Decision.ACCEPT);
    }

    private static Decision when(boolean applies, Decision decision) {
        return applies ? decision : Decision.ACCEPT;
    }
}
