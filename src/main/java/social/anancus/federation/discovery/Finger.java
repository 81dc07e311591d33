package social.anancus.federation.discovery;

import social.anancus.core.account.RemoteProfile;

/**
 * A handle and the actor to which its domain says that it leads.
 *
 * @param handle as the domain writes it
 * @param actor the id of the actor
 */
public record Finger(RemoteProfile.Handle handle, String actor) {}
