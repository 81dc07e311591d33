/**
 * Who follows, blocks, mutes, endorses and makes notes on whom.
 *
 * <p>One use case for each change ({@link social.anancus.core.relationship.FollowAccount}, {@link
 * social.anancus.core.relationship.BlockAccount}, ...) takes the lock of the pair, changes rows and counters together and fires
 * an event; feeds, notifications and federation observe those. {@link social.anancus.core.relationship.RelationshipRepository}
 * tells how one account stands to many. Nothing here is sent anywhere.
 */
package social.anancus.core.relationship;
