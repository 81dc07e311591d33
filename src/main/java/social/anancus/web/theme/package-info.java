/**
 * Themes: lists of values for the custom properties of the style sheets. {@link social.anancus.web.theme.Themes} knows those
 * that come with the server and those an admin has put into the data folder; {@code ThemeSheet} checks
 * that a file holds values and nothing else; What people choose is stored elsewhere
 * ({@code core.login}).
 */
package social.anancus.web.theme;
