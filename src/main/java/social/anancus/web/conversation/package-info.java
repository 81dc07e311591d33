/**
 * Direct conversations on pages: the list ({@link social.anancus.web.conversation.ConversationItem}) and one of them with its
 * bubbles. What is written there is sent by {@code web.compose}; who is in a conversation is decided in
 * {@code core.conversation}.
 */
package social.anancus.web.conversation;
