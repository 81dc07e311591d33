/**
 * Lists on pages: {@link social.anancus.web.list.OwnListsResource} shows and makes them,
 * {@link social.anancus.web.list.ListEditResource} changes one, {@link social.anancus.web.list.ListMembersResource} who is in it.
 * What a list shows is {@code web.timeline}; its rules stand in {@code core.timeline.list}.
 */
package social.anancus.web.list;
