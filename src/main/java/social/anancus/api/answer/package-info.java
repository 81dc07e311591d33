/**
 * What all answers carry beside their bodies: {@link social.anancus.api.answer.Links} to further pages, how long caches may
 * keep them ({@link social.anancus.api.answer.Cached}), whether a method is on its way out ({@link
 * social.anancus.api.answer.DeprecatedSince}), and which sites may read them ({@link social.anancus.api.answer.CrossOrigin}).
 */
package social.anancus.api.answer;
