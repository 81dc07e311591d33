/**
 * Lists: groups of accounts, made by one person, with a timeline of their own.
 *
 * <p>Key types: {@link social.anancus.core.timeline.list.AccountList} and
 * {@link social.anancus.core.timeline.list.ListRepository}. Every query carries the owner. What stands in the feed of a list is
 * no matter of this package: it fires {@link social.anancus.core.timeline.list.ListMembersAdded},
 * {@link social.anancus.core.timeline.list.ListMembersRemoved} and {@link social.anancus.core.timeline.list.ListChanged}.
 */
package social.anancus.core.timeline.list;
