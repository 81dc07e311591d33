/**
 * What all pages share. Pages with forms are JAX-RS resources that answer a {@link social.anancus.web.support.View}, which
 * Facelets renders; forms arrive as {@link social.anancus.web.support.SentForm}, already known to come from us;
 * {@link social.anancus.web.support.Browser} tells who is logged in, {@link social.anancus.web.support.Flash} carries a
 * sentence to the next page. {@link social.anancus.web.support.ErrorPage} says in the visitor's language what went wrong,
 * never the exception behind it.
 * It knows no single area of pages.
 */
package social.anancus.web.support;
