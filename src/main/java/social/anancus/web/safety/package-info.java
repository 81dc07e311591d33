/**
 * The Safety Centre: all that somebody keeps out of sight (muted and blocked people, servers, boosts, filters, threads) on one
 * page, to find and to undo.
 *
 * <p>Key types: {@link social.anancus.web.safety.SafetyPageResource} and {@link social.anancus.web.safety.SafetyPages}. Hiding
 * somebody begins at that person, in {@code web.account}; filters are written in the settings.
 */
package social.anancus.web.safety;
