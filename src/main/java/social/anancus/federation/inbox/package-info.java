/**
 * Where activities of other servers arrive. {@code InboxResource} checks size, type, domain and signature, writes them down and
 * answers 202; a job hands them to the {@link social.anancus.federation.inbox.ActivityProcessor} later. The door decides only
 * whether the signer is who acts; what the signer may do is decided in {@code handler}.
 */
package social.anancus.federation.inbox;
