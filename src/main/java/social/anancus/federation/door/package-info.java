/**
 * What all doors of federation share: {@link social.anancus.federation.door.Public} on each resource method,
 * {@link social.anancus.federation.door.Refused} for what is turned away, and the one mapper of errors. Nothing of what a
 * request means belongs here.
 */
package social.anancus.federation.door;
