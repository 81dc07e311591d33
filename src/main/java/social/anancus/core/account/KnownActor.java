package social.anancus.core.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as federation needs it: who it is, where it is reached, and whether it may do anything.
 *
 * @param id the account
 * @param username its name
 * @param domain its domain; null here
 * @param uri the actor's id, ours or the other server's
 * @param type what kind of actor
 * @param addresses where it is reached; null for local accounts
 * @param state what stands in its way
 * @param alsoKnownAs URIs of actors that may move to it
 * @param movedToAccountId the account to which it has moved; null where it has not
 * @param fetchedAt when its document was read last; null for local accounts and such as were never read
 */
public record KnownActor(
        long id,
        String username,
        @Nullable String domain,
        String uri,
        ActorType type,
        RemoteProfile.@Nullable Addresses addresses,
        State state,
        List<String> alsoKnownAs,
        @Nullable Long movedToAccountId,
        @Nullable Instant fetchedAt) {
    /**
     * What stands in an account's way.
     *
     * @param suspension who has suspended it; null where nobody has
     * @param silenced whether moderators have limited it
     * @param deleted whether it is gone for good
     * @param locked whether it decides who follows
     */
    public record State(@Nullable SuspensionOrigin suspension, boolean silenced, boolean deleted, boolean locked) {}

    /**
     * @return whether it lives here
     */
    public boolean isLocal() {
        return domain == null;
    }

    /**
     * @return whether it is suspended, by us or by its server, or deleted
     */
    public boolean isSuspended() {
        return state.suspension() != null;
    }

    /**
     * @return {@code alice} for local accounts, {@code carol@remote.example} for others
     */
    public String acct() {
        return domain == null ? username : username + "@" + domain;
    }
}
