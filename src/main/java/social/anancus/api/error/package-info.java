/**
 * What callers of the API are told when something is wrong, in Mastodon's words.
 *
 * <p>{@link social.anancus.api.error.ErrorAnswer} decides status, body and headers for everything that can be thrown; the
 * mappers only carry it out. Callers never see a stack or a name of a class.
 */
package social.anancus.api.error;
