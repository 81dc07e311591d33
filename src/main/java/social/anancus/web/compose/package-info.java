/**
 * Writing: the composer, changing and deleting what one has written, drafts and what is published later.
 *
 * <p>Key types: {@link social.anancus.web.compose.Composition}, all that a form carries from round to round, so that nothing
 * is lost without scripts; {@link social.anancus.web.compose.Composer}, which shows it; and
 * {@link social.anancus.web.compose.Composers}, which makes one for other pages. What a status may be is decided in
 * {@code core.status}; here are only the words for it.
 */
package social.anancus.web.compose;
