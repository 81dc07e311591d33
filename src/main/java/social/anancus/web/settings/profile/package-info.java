/**
 * The page on which people change their profile: {@code /settings/profile}.
 *
 * <p>Key types: {@link social.anancus.web.settings.profile.ProfileSettingsResource} and {@link
 * social.anancus.web.settings.profile.ProfileForm}. It checks nothing itself.
 */
package social.anancus.web.settings.profile;
