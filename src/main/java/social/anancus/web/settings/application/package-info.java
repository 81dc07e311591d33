/**
 * Applications: those that may act for somebody ({@code /settings/applications}) and those that somebody makes ({@code
 * /settings/development}).
 *
 * <p>Key types: {@link social.anancus.web.settings.application.ApplicationsResource} and {@link
 * social.anancus.web.settings.application.DevelopmentResource}. Secrets and tokens pass through once, see ADR 25.
 */
package social.anancus.web.settings.application;
