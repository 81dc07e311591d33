/**
 * What all pages of the settings share, and their first page: {@code /settings}.
 *
 * <p>Key types: {@link social.anancus.web.settings.Mistakes} (what is wrong with a form), {@link
 * social.anancus.web.settings.Proof} (the password once more) and {@link social.anancus.web.settings.Reveal} (what is shown
 * once). The pages are in the packages beneath, by area; core decides.
 */
package social.anancus.web.settings;
