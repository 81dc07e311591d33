/**
 * Who may call what. Every resource method says so by {@link social.anancus.api.security.RequiresScope},
 * {@link social.anancus.api.security.Public} or {@link social.anancus.api.security.ConsoleOnly}; one that does not stops
 * the start.
 *
 * <p>The check hangs on the method that the container matched, never on the text of a path. Tokens
 * count, and for reading the cookie of a session, where a page of this server calls:
 * {@link social.anancus.api.security.OwnPage}.
 */
package social.anancus.api.security;
