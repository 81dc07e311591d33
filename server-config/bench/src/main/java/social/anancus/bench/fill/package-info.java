/**
 * Invented people and posts, written into a server's database as its own use cases would have left them: who follows whom,
 * threads, reblogs, polls, reactions, notifications, stored feeds, and counters that fit.
 *
 * <p>The same seed gives the same network; only the tokens are random, since they open a server. Nobody can log in.
 */
package social.anancus.bench.fill;
