/**
 * Fetches what other servers have: documents, accounts, statuses, threads, collections, media. All requests are signed by the
 * server's own actor.
 *
 * <p>{@link social.anancus.federation.fetch.Documents} fetches one document and says whether it may be believed;
 * {@link social.anancus.federation.fetch.FetchActor} and {@link social.anancus.federation.fetch.FetchStatus} make accounts and
 * statuses of documents. An {@link social.anancus.federation.fetch.Errand} bounds what one cause may set off. It must not ask
 * this server itself, and calls nobody inside a transaction.
 */
package social.anancus.federation.fetch;
