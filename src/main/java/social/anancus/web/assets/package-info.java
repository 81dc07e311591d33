/**
 * Style sheets, scripts, icons and pictures, held in memory with their compressed form.
 * {@link social.anancus.web.assets.Assets} knows the path that changes with their content, so that browsers may keep them for
 * a year; {@link social.anancus.web.assets.AssetServlet} serves them. It knows nothing of pages.
 */
package social.anancus.web.assets;
