/**
 * Text that came from people and other servers: made safe for pages, turned to plain text, measured.
 *
 * <p>{@link social.anancus.platform.text.HtmlSanitiser} is the only way from foreign HTML to
 * {@link social.anancus.platform.text.SafeHtml}, the only type that templates print unescaped. All of it is total (no
 * input makes it throw) and runs in linear time. It knows no languages of the interface; those are {@code platform.i18n}.
 */
package social.anancus.platform.text;
