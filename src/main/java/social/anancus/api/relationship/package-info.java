/**
 * How people stand to others in Mastodon's API: following, blocking, muting, endorsing, notes, and the lists of those.
 *
 * <p>{@link social.anancus.api.relationship.RelationshipAnswers} answers what has become of two accounts. What may be done
 * is for the use cases of {@code core.relationship} to decide.
 */
package social.anancus.api.relationship;
