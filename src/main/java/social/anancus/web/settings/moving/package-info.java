/**
 * Coming from another account and going to one: {@code /settings/moving}.
 *
 * <p>Key types: {@link social.anancus.web.settings.moving.MovingResource} and what it shows, {@link
 * social.anancus.web.settings.moving.MovingPage}. What a move does is decided in {@code core.transfer}.
 */
package social.anancus.web.settings.moving;
