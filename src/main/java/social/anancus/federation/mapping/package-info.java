/**
 * Between documents of ActivityPub and what core knows. Readers take documents of other servers and make what core can take:
 * {@link social.anancus.federation.mapping.ActorReader}, {@link social.anancus.federation.mapping.NoteReader}. Writers take
 * ids of what is here and make JSON: {@link social.anancus.federation.mapping.NoteWriter} and those that stand on it.
 *
 * <p>It must not decide who may see or do something, and sends nothing.
 */
package social.anancus.federation.mapping;
