/**
 * What people have posted for readers of feeds: RSS 2.0 (https://www.rssboard.org/rss-specification) with Media RSS. {@link
 * social.anancus.web.feed.AccountFeedResource} and {@link social.anancus.web.feed.TagFeedResource} find the posts, {@link
 * social.anancus.web.feed.FeedItems} reads them, {@link social.anancus.web.feed.RssWriter} writes them. Everybody may read a
 * feed, so in it stands only what everybody may see.
 */
package social.anancus.web.feed;
