/**
 * What people choose for writing, for who finds them and for what reaches them: {@code /settings/posting}, {@code
 * /settings/privacy}, {@code /settings/notifications}.
 *
 * <p>Key types: the three resources, each with the form that it shows. They check nothing themselves.
 */
package social.anancus.web.settings.preference;
