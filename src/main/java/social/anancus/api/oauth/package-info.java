/**
 * The machine's half of OAuth 2 (RFC 6749, 7009, 7636, 7662, 8414): tokens for applications, and what they may ask about
 * them. The half with pages, where people log in and agree, is {@code web.auth}.
 *
 * <p>Key type: {@link social.anancus.api.oauth.TokenResource}. Nothing here decides: {@code core.login} does.
 */
package social.anancus.api.oauth;
