/**
 * A post in a frame of somebody else's page: only what everybody may see, the same to everybody, without cookies and without a
 * form. Its address is told by {@code api.oembed}.
 */
package social.anancus.web.embed;
