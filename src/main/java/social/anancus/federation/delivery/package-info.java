/**
 * Tells other servers what people here do. Observers of core's events note it down as a job in the same transaction; the job
 * writes the activity once and makes one message for each inbox ({@link social.anancus.federation.delivery.Delivery}).
 *
 * <p>{@link social.anancus.federation.delivery.Told} lists what is told, {@link
 * social.anancus.federation.delivery.AudienceRepository} to whom, {@link social.anancus.federation.delivery.RemoteHosts} which
 * servers are gone. Nothing here writes JSON of its own ({@code federation.mapping} does) or sends inside a transaction.
 */
package social.anancus.federation.delivery;
