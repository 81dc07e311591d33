package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountCounters;
import social.anancus.core.relationship.FollowRepository.Kind;
import social.anancus.core.relationship.FollowRepository.NewFollow;

/** Begins and ends follows and requests with all that hangs on them: counters, lists, featured accounts, events. The callers hold the lock of the pair. */
@ApplicationScoped
public class Ties {
    private FollowRepository follows;
    private AccountCounters counters;
    private RelationshipEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Ties() {}

    @Inject
    public Ties(FollowRepository follows, AccountCounters counters, RelationshipEvents events, Clock clock) {
        this.follows = follows;
        this.counters = counters;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the follow is new. */
    boolean begin(NewFollow follow) {
        Optional<Long> id = follows.insert(Kind.FOLLOW, follow, clock.instant());
        id.ifPresent(followId -> begun(followId, follow.accountId(), follow.targetAccountId()));
        return id.isPresent();
    }

    private void begun(long followId, long accountId, long targetId) {
        counters.followed(accountId, targetId);
        events.fire(new Followed(followId, accountId, targetId));
    }

    /** Whether the request is new. */
    boolean request(NewFollow follow) {
        Optional<Long> id = follows.insert(Kind.REQUEST, follow, clock.instant());
        id.ifPresent(
                requestId -> events.fire(new FollowRequested(requestId, follow.accountId(), follow.targetAccountId())));
        return id.isPresent();
    }

    /** Whether there was a request to grant. */
    boolean grant(long accountId, long targetId) {
        Optional<FollowRow> follow = follows.grant(accountId, targetId, clock.instant());
        Optional<FollowRow> request = follows.delete(Kind.REQUEST, accountId, targetId);
        follow.ifPresent(row -> begun(row.id(), accountId, targetId));
        if (follow.isPresent() && request.isPresent()) {
            FollowRow asked = request.get();
            events.fire(new FollowAuthorized(asked.id(), follow.get().id(), accountId, targetId, asked.uri()));
        }
        return request.isPresent();
    }

    /** Tells a follower on another server that it follows; it has asked just now. */
    void confirm(NewFollow follow) {
        follows.find(follow.accountId(), follow.targetAccountId())
                .ifPresent(row -> events.fire(
                        new FollowAuthorized(0, row.id(), follow.accountId(), follow.targetAccountId(), follow.uri())));
    }

    /** Tells who asked from another server that it is not wanted; what there was ends. */
    void refuse(long accountId, long targetId, @Nullable String uri) {
        end(accountId, targetId, false);
        endRequest(accountId, targetId, false);
        events.fire(new FollowRejected(0, accountId, targetId, uri));
    }

    /** Whether there was a request; it is rejected by the one who was asked, or withdrawn. */
    boolean endRequest(long accountId, long targetId, boolean byTarget) {
        Optional<FollowRow> request = follows.delete(Kind.REQUEST, accountId, targetId);
        request.ifPresent(row -> endedRequest(row, byTarget));
        return request.isPresent();
    }

    private void endedRequest(FollowRow row, boolean byTarget) {
        follows.dropWhatNeedsFollow(List.of(row));
        events.fire(
                byTarget
                        ? new FollowRejected(row.id(), row.accountId(), row.targetAccountId(), row.uri())
                        : new FollowRequestWithdrawn(row.id(), row.accountId(), row.targetAccountId(), row.uri()));
    }

    /** Whether there was a follow. */
    boolean end(long accountId, long targetId, boolean byTarget) {
        Optional<FollowRow> follow = follows.delete(Kind.FOLLOW, accountId, targetId);
        follow.ifPresent(row -> ended(List.of(row), gone -> byTarget));
        return follow.isPresent();
    }

    /** Ends all ties in both directions between an account and all of a domain. */
    void endAll(long accountId, String domain) {
        ended(follows.deleteOfDomain(Kind.FOLLOW, accountId, domain), row -> row.targetAccountId() == accountId);
        follows.deleteOfDomain(Kind.REQUEST, accountId, domain)
                .forEach(row -> endedRequest(row, row.targetAccountId() == accountId));
    }

    private void ended(List<FollowRow> rows, Predicate<FollowRow> byTarget) {
        follows.dropWhatNeedsFollow(rows);
        counters.unfollowed(rows.stream().map(FollowRow::pair).toList());
        for (FollowRow row : rows) {
            boolean unwanted = byTarget.test(row);
            if (unwanted) {
                events.fire(new FollowRejected(row.id(), row.accountId(), row.targetAccountId(), row.uri()));
            }
            events.fire(new Unfollowed(row.id(), row.accountId(), row.targetAccountId(), row.uri(), unwanted));
        }
    }
}
