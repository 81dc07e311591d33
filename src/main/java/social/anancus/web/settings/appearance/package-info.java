/**
 * The page on which a person chooses how pages look and speak to them. {@code AppearanceForm} holds what the form shows and sends;
 * what is chosen is stored by {@code core.login.ChangeReading}.
 */
package social.anancus.web.settings.appearance;
