/**
 * What all pages share: the error page, later the shell, messages and form support. It knows no area of pages.
 */
package social.anancus.web.support;
