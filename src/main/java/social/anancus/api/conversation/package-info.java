/**
 * Direct conversations as clients see them. {@link social.anancus.api.conversation.ConversationJsonMapper} renders them for
 * their owner, also for streams; what they are is in {@code core.conversation}.
 */
package social.anancus.api.conversation;
