/**
 * Hashtags over the API: to look at, to follow, to show on the profile
 * (https://docs.joinmastodon.org/methods/tags/, /followed_tags/ and /featured_tags/).
 *
 * <p>{@link social.anancus.api.tag.TagJson} is a tag with figures; in statuses stand shorter ones.
 */
package social.anancus.api.tag;
