/**
 * How people of this server come from elsewhere and go elsewhere.
 *
 * <p>{@link social.anancus.core.transfer.ChangeAliases} says which accounts may move here, {@link
 * social.anancus.core.transfer.MoveAccount} sends the followers of an account after it. Nothing here asks other servers: who
 * calls has looked for the other account just before.
 */
package social.anancus.core.transfer;
