/**
 * How people of this server come from elsewhere and go elsewhere.
 *
 * <p>{@link social.anancus.core.transfer.EditAliases} says which accounts may move here, {@link
 * social.anancus.core.transfer.MoveAccount} sends the followers of an account after it, {@link
 * social.anancus.core.transfer.RedirectAccount} only points elsewhere, {@link social.anancus.core.transfer.ShowTransfer} shows
 * all of it. The other server is asked what its account says now, outside of transactions; what other servers are told follows
 * from the events.
 */
package social.anancus.core.transfer;
