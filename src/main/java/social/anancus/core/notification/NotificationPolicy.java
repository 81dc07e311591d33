package social.anancus.core.notification;

/**
 * From whom somebody wants to hear.
 *
 * @param forNotFollowing from accounts that the owner does not follow
 * @param forNotFollowers from accounts that do not follow the owner, or have not for long
 * @param forNewAccounts from accounts that are new and that the owner does not follow
 * @param forPrivateMentions of direct statuses that answer none of the owner's, by accounts that the owner does not follow
 * @param forLimitedAccounts from accounts that moderators have limited and that the owner does not follow
 * @param forBots from automated accounts that the owner does not follow
 */
public record NotificationPolicy(
        Decision forNotFollowing,
        Decision forNotFollowers,
        Decision forNewAccounts,
        Decision forPrivateMentions,
        Decision forLimitedAccounts,
        Decision forBots) {
    /** What holds until the owner says otherwise. */
    public static final NotificationPolicy DEFAULT = new NotificationPolicy(
            Decision.ACCEPT, Decision.ACCEPT, Decision.ACCEPT, Decision.FILTER, Decision.FILTER, Decision.ACCEPT);
}
