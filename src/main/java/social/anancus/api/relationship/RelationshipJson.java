package social.anancus.api.relationship;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.Relationship;

/**
 * The entity Relationship (https://docs.joinmastodon.org/entities/Relationship/).
 *
 * @param id the other account
 * @param mutingExpiresAt without fractions of seconds
 */
public record RelationshipJson(
        String id,
        boolean following,
        boolean showingReblogs,
        boolean notifying,
        @Nullable List<String> languages,
        boolean followedBy,
        boolean blocking,
        boolean blockedBy,
        boolean muting,
        boolean mutingNotifications,
        @Nullable String mutingExpiresAt,
        boolean requested,
        boolean requestedBy,
        boolean domainBlocking,
        boolean endorsed,
        String note) {
    static RelationshipJson of(Relationship known) {
        Instant until = known.mutingExpiresAt();
        return new RelationshipJson(
                Long.toString(known.targetAccountId()),
                known.following(),
                known.showingReblogs(),
                known.notifying(),
                known.languages(),
                known.followedBy(),
                known.blocking(),
                known.blockedBy(),
                known.muting(),
                known.mutingNotifications(),
                until == null
                        ? null
                        : until.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .toString(),
                known.requested(),
                known.requestedBy(),
                known.domainBlocking(),
                known.endorsed(),
                known.note());
    }
}
