/**
 * What entities and repositories of all features share; their queries live with them.
 *
 * <p>{@link social.anancus.platform.persistence.EntityManagers} hands out the entity manager, converters map
 * {@code timestamptz} and {@code text[]}, {@link social.anancus.platform.persistence.DatabaseFailure} tells a lost database
 * from a broken rule, {@link social.anancus.platform.persistence.Paging} says which page is wanted. The driver must be told
 * {@code stringtype=unspecified}: JSON, arrays and addresses travel as text, and the columns say what they are.
 */
package social.anancus.platform.persistence;
