/**
 * The one way from the server to other servers: every request to an address that someone else chose goes through here.
 *
 * <p>{@link social.anancus.platform.http.OutboundHttp} sends a {@link social.anancus.platform.http.HttpAsk} and gives a
 * {@link social.anancus.platform.http.HttpAnswer} or an {@link social.anancus.platform.http.OutboundException}. It must
 * not know what the requests are for, must not look a name up twice for one connection, and has no switch that turns
 * address checks or TLS verification off.
 */
package social.anancus.platform.http;
