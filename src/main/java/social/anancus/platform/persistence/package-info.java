/**
 * The way to the database: {@link social.anancus.platform.persistence.SchemaMigration} brings the schema up to date at the
 * start, {@link social.anancus.platform.persistence.DatabaseGate} knows whether the database answers,
 * {@link social.anancus.platform.persistence.Paging} pages lists by ids as Mastodon does. Queries live in the repositories
 * of each feature, never here.
 */
package social.anancus.platform.persistence;
