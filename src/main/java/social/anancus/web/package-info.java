/**
 * The pages for people: Facelets and the beans behind them, by area. Beans end with {@code Page}, hold form records and ask
 * use cases of the core; no entity reaches a page. It never imports the other surfaces.
 */
package social.anancus.web;
