/**
 * The server's settings: typed, read once at the start, environment over file over default.
 *
 * <p>{@link social.anancus.platform.settings.Settings} lists every setting with its name, type, default and meaning;
 * {@link social.anancus.platform.settings.ServerSettings} holds the values. A wrong value stops the start. Nothing else
 * in the server reads the environment or system properties.
 */
package social.anancus.platform.settings;
