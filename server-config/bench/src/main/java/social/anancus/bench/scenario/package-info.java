/**
 * What is asked of a server: the reads and writes of people who use it, and how long a post takes to reach its readers.
 *
 * <p>Any server with Mastodon's API will do: everything that must be known to ask (ids of accounts and posts, who follows
 * whom) is asked of the server itself first.
 */
package social.anancus.bench.scenario;
