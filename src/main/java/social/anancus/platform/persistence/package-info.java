/**
 * <<<<<<< HEAD
 * What entities and repositories of all features share.
 *
 * <p>{@link social.anancus.platform.persistence.EntityManagers} hands out the entity manager; converters map
 * {@code timestamptz} and {@code text[]}; {@link social.anancus.platform.persistence.DatabaseFailure} tells a lost
 * database from a broken rule. Entities and queries live with their features, not here.
 *
 * <p>The driver must be told {@code stringtype=unspecified}: JSON, arrays and addresses travel as text, and only then
 * the database takes them for what their columns are.
 * =======
 * What every feature needs of the database: pages by key now, and to come the migrations and the gate that answers 503
 * while the database is away.
 *
 * <p>{@link social.anancus.platform.persistence.Paging} says which page is wanted,
 * {@link social.anancus.platform.persistence.Page} holds it. Queries themselves live in the features' repositories.
 * >>>>>>> base
 */
package social.anancus.platform.persistence;
