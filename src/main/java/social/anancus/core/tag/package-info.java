/**
 * Hashtags: what they are called, who follows or features them, and how much they are used.
 *
 * <p>Key types: {@link social.anancus.core.tag.TagName}, the only place that knows when two hashtags are the same,
 * {@link social.anancus.core.tag.Tag} and {@link social.anancus.core.tag.TagRepository}. Which statuses carry a tag is
 * written with the status; this package only counts them.
 */
package social.anancus.core.tag;
