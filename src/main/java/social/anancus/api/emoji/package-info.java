/**
 * Custom emojis: the list for choosing, and {@link social.anancus.api.emoji.EmojiJsonMapper}, which finds those that stand
 * in texts.
 *
 * <p>One statement for all texts of a page.
 */
package social.anancus.api.emoji;
