package social.anancus.web.notification;

import java.time.Instant;
import social.anancus.web.account.AccountItem;

/**
 * Somebody asks to be let in.
 *
 * @param id the request
 * @param account who
 * @param count how many of their notifications are held back
 * @param updatedAt when the latest came
 */
public record RequestItem(long id, AccountItem account, long count, Instant updatedAt) {}
