/**
 * What all pages share: {@link social.anancus.web.support.ErrorPage} says in the visitor's language what went wrong,
 * never the exception behind it.
 * It knows no single area of pages.
 */
package social.anancus.web.support;
