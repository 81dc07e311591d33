package social.anancus.core.login;

import java.time.Instant;

/**
 * A browser that somebody is logged in with.
 *
 * @param id its id
 * @param address the IP address from which it was used last
 * @param userAgent what the browser calls itself
 * @param createdAt when it logged in
 * @param lastUsedAt when its use was last noted
 */
public record SessionSummary(long id, String address, String userAgent, Instant createdAt, Instant lastUsedAt) {}
