package social.anancus.core.relationship;

import org.jspecify.annotations.Nullable;

/**
 * A follow is asked for once more, because the other server may have forgotten it: it has new keys. The follow itself stays
 * unless that is rejected. Fired in a transaction of its own.
 *
 * @param followId the row of {@code follow}
 * @param accountId who follows, of this server
 * @param targetAccountId whom, of another
 * @param uri the id of the Follow activity; null where it has none
 */
public record FollowRenewed(
        long followId,
        long accountId,
        long targetAccountId,
        @Nullable String uri) implements RelationshipEvent {}
