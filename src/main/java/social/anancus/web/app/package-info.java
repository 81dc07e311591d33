/**
 * What makes the site an app, and what belongs to no area of pages: the web app manifest with its icons, the place that takes what
 * other apps share, a visitor's choice of language, and the files of themes.
 */
package social.anancus.web.app;
