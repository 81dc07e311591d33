package social.anancus.web.settings.preference;

import java.util.List;
import social.anancus.core.notification.Decision;
import social.anancus.core.notification.NotificationPolicy;
import social.anancus.core.notification.ShownPolicy;
import social.anancus.web.support.SentForm;

/**
 * From whom somebody wants to hear.
 *
 * @param lines one for each kind of senders
 * @param waiting how many senders ask to be let in
 */
public record PolicyForm(List<Line> lines, long waiting) {
    /**
     * A kind of senders.
     *
     * @param name the name of the field, and the end of the key of its text
     * @param decision what becomes of their notifications: {@code accept}, {@code filter} or {@code drop}
     */
    public record Line(String name, String decision) {}

    static PolicyForm of(ShownPolicy shown) {
        NotificationPolicy policy = shown.policy();
        return new PolicyForm(
                List.of(
                        new Line("not_following", policy.forNotFollowing().wireName()),
                        new Line("not_followers", policy.forNotFollowers().wireName()),
                        new Line("new_accounts", policy.forNewAccounts().wireName()),
                        new Line("private_mentions", policy.forPrivateMentions().wireName()),
                        new Line("limited_accounts", policy.forLimitedAccounts().wireName()),
                        new Line("bots", policy.forBots().wireName())),
                shown.summary().requests());
    }

    /** What was chosen; what was not sent, or is none of the words, stays. */
    static NotificationPolicy changed(NotificationPolicy old, SentForm form) {
        return new NotificationPolicy(
                decision(form, "not_following", old.forNotFollowing()),
                decision(form, "not_followers", old.forNotFollowers()),
                decision(form, "new_accounts", old.forNewAccounts()),
                decision(form, "private_mentions", old.forPrivateMentions()),
                decision(form, "limited_accounts", old.forLimitedAccounts()),
                decision(form, "bots", old.forBots()));
    }

    private static Decision decision(SentForm form, String name, Decision old) {
        return Decision.ofWire(form.text(name)).orElse(old);
    }
}
