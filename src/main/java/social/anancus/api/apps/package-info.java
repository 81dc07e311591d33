/**
 * Applications in Mastodon's API: {@code /api/v1/apps}.
 *
 * <p>{@link social.anancus.api.apps.ApplicationJson} shows one without its secret. Who may call is for
 * {@code api.security} to decide.
 */
package social.anancus.api.apps;
