/**
 * What every feature needs of the database: pages by key now, and to come the migrations and the gate that answers 503
 * while the database is away.
 *
 * <p>{@link social.anancus.platform.persistence.Paging} says which page is wanted,
 * {@link social.anancus.platform.persistence.Page} holds it. Queries themselves live in the features' repositories.
 */
package social.anancus.platform.persistence;
