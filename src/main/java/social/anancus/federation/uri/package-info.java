/**
 * What an address of this server names. {@link social.anancus.federation.uri.LocalTargets} reads it, {@link
 * social.anancus.federation.uri.LocalTarget} is what comes out; {@link social.anancus.core.instance.LocalUris} and
 * {@link social.anancus.core.instance.ActorUris} write them.
 *
 * <p>It must not ask other servers: what is ours is known here, or is not there.
 */
package social.anancus.federation.uri;
