/**
 * Limits on how often callers may do something, with Mastodon's figures, windows and headers.
 *
 * <p>{@link social.anancus.platform.ratelimit.RateLimits} lists every limit;
 * {@link social.anancus.platform.ratelimit.RateLimiter} counts and gives a
 * {@link social.anancus.platform.ratelimit.Verdict}. Counts live in this process: each node counts for itself. Who the
 * caller is, is decided by the surface.
 */
package social.anancus.platform.ratelimit;
