/**
 * What {@code ./anancus bench} runs: {@code fill} puts invented people and posts into a server of one's own,
 * {@code run} measures how fast a server with Mastodon's API answers, {@code inbox} how many signed activities the inbox of any
 * server takes, {@code statements} has its database count.
 *
 * <p>Nothing here is part of the server, and the server knows nothing of it.
 */
package social.anancus.bench;
