package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as an application may ask that lets people log in with their account here.
 *
 * @param username the name of the account
 * @param displayName the name that is shown; the username where none is set
 * @param actorUri the URI of the actor
 * @param avatarKey where the picture lies among the stored files; null for none
 */
public record OwnProfile(
        String username,
        String displayName,
        String actorUri,
        @Nullable String avatarKey) {}
