/**
 * What other web sites need to show a post of this server in theirs (https://oembed.com); the page in the frame is one of
 * {@code web.embed}. Only posts that everybody may see are there.
 */
package social.anancus.api.oembed;
