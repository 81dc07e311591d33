/**
 * Lists over the API (https://docs.joinmastodon.org/methods/lists/).
 *
 * <p>Who is in them is shown by {@link social.anancus.api.list.ListAccountsResource}; the timelines of lists are elsewhere.
 */
package social.anancus.api.list;
