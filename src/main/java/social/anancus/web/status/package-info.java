/**
 * Posts on pages. {@link social.anancus.web.status.StatusItem} is what {@code an:status} shows; only
 * {@link social.anancus.web.status.StatusItems} makes it, for a whole page at once and with the viewer's filters applied.
 *
 * <p>Every text in it is in the language of the page, and every piece of HTML is safe: templates print, they do not decide.
 */
package social.anancus.web.status;
