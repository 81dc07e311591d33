package social.anancus.core.notification;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.jobs.Job;

/**
 * Takes notifications away that nobody wants to see any more: of a status, or of one account by another or by a domain.
 *
 * @param statusId a status that is deleted; null where it is not about one
 * @param accountId whose notifications; null where it is about a status
 * @param fromAccountId those of this account; null where it is not about one
 * @param domain those of accounts of this domain; null where it is not about one
 */
public record ForgetNotifications(
        @Nullable Long statusId,
        @Nullable Long accountId,
        @Nullable Long fromAccountId,
        @Nullable String domain) implements Job {
    static ForgetNotifications ofStatus(long statusId) {
        return new ForgetNotifications(statusId, null, null, null);
    }

    static ForgetNotifications from(long accountId, long fromAccountId) {
        return new ForgetNotifications(null, accountId, fromAccountId, null);
    }

    static ForgetNotifications fromDomain(long accountId, String domain) {
        return new ForgetNotifications(null, accountId, null, domain);
    }
}
