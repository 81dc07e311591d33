package social.anancus.core.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.KnownActor;

/**
 * Where somebody of this server comes from and where they have gone.
 *
 * @param aliases accounts that they had before, in the order in which they were named
 * @param pointsTo the account to which the profile points; null for none
 * @param moves what moves there were, the latest first
 * @param restsUntil before this time the account cannot move again; null where it can
 */
public record Transfer(
        List<Alias> aliases,
        @Nullable KnownActor pointsTo,
        List<Move> moves,
        @Nullable Instant restsUntil) {
    /**
     * An account of former times.
     *
     * @param uri the id of its actor
     * @param account what is known of it here; null for nothing
     */
    public record Alias(String uri, @Nullable KnownActor account) {}

    /**
     * A move that was made.
     *
     * @param targetId where to; null if that account is gone
     * @param target the same; null if it is gone
     * @param followers how many followed the account then
     * @param at when
     */
    public record Move(@Nullable Long targetId, @Nullable KnownActor target, long followers, Instant at) {
        Move to(@Nullable KnownActor account) {
            return new Move(targetId, account, followers, at);
        }
    }
}
