/**
 * One line for each event: a text, then {@code key=value} pairs, then the id of the request.
 *
 * <p>{@link social.anancus.platform.log.Log} is a thin front of {@link java.lang.System.Logger} that escapes what callers
 * send and hides secrets; {@link social.anancus.platform.log.RequestId} holds the id while a request or job runs. Where
 * lines go is the server's matter.
 */
package social.anancus.platform.log;
