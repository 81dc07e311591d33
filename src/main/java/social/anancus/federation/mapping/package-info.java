/**
 * Between documents of ActivityPub and what core knows. Writers take ids of what is here and make JSON: {@link
 * social.anancus.federation.mapping.ActorWriter}, {@link social.anancus.federation.mapping.NoteWriter}, {@link
 * social.anancus.federation.mapping.ActivityWriter}.
 *
 * <p>It must not decide who may see or do something, and sends nothing.
 */
package social.anancus.federation.mapping;
