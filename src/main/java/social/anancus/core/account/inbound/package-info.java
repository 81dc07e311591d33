/**
 * What accounts of other servers have sent and nobody has dealt with yet: {@link
 * social.anancus.core.account.inbound.KeepInbound} writes it down before the sender is told that it has arrived, {@link
 * social.anancus.core.account.inbound.TakeInbound} hands it out. What it means is no matter of this package.
 */
package social.anancus.core.account.inbound;
