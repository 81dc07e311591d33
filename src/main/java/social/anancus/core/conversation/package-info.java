/**
 * Direct conversations as each local person in them sees them: {@link social.anancus.core.conversation.ConversationRow}. A
 * conversation is one thread with one set of people; it shows the latest status, and is unread until its owner says so.
 *
 * <p>{@link social.anancus.core.conversation.ConversationTriggers} keeps the authors' side; receivers get theirs when they
 * are notified, because what they do not want to be told of opens no conversation either.
 */
package social.anancus.core.conversation;
