/**
 * Answers what other servers ask: WebFinger, NodeInfo, actors, statuses and collections, as JSON at the same addresses at which
 * people find pages. {@link social.anancus.federation.serve.AskedForm} decides which of the two is meant, {@link
 * social.anancus.federation.serve.Documents} remembers what is the same for everybody.
 *
 * <p>It decides nothing about who may see what: core's visibility is asked each time.
 */
package social.anancus.federation.serve;
