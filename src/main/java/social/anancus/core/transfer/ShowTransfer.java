package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.relationship.MoveFollowers;
import social.anancus.platform.error.NotFound;

/** Shows somebody of this server where they come from and where they have gone. */
@ApplicationScoped
public class ShowTransfer {
    private static final int MOST_MOVES = 20;

    private TransferRepository transfers;
    private FindActor actors;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowTransfer() {}

    @Inject
    ShowTransfer(TransferRepository transfers, FindActor actors, Clock clock) {
        this.transfers = transfers;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @param accountId a local account
     * @return its aliases and moves; five statements
     * @throws NotFound if there is no such account
     */
    @Transactional
    public Transfer show(long accountId) {
        List<String> aliases = transfers.aliases(accountId);
        List<Transfer.Move> moves = transfers.moves(accountId, MOST_MOVES);
        Map<String, KnownActor> former = actors.byUris(aliases);
        Long pointsTo = actors.byId(accountId).map(KnownActor::movedToAccountId).orElse(null);
        Set<Long> ids = new HashSet<>();
        moves.stream().map(Transfer.Move::targetId).forEach(id -> addIfAny(ids, id));
        addIfAny(ids, pointsTo);
        Map<Long, KnownActor> targets = actors.byIds(ids);
        return new Transfer(
                aliases.stream()
                        .map(uri -> new Transfer.Alias(uri, former.get(uri)))
                        .toList(),
                known(targets, pointsTo),
                moves.stream()
                        .map(move -> move.to(known(targets, move.targetId())))
                        .toList(),
                restsUntil(moves));
    }

    private @Nullable Instant restsUntil(List<Transfer.Move> moves) {
        Instant end = moves.isEmpty() ? null : moves.getFirst().at().plus(MoveFollowers.OWN_COOLDOWN);
        return end != null && end.isAfter(clock.instant()) ? end : null;
    }

    private static void addIfAny(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static @Nullable KnownActor known(Map<Long, KnownActor> actors, @Nullable Long id) {
        return id == null ? null : actors.get(id);
    }
}
