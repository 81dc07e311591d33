package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import social.anancus.core.account.AccountAddress;
import social.anancus.core.account.AddressRepository;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.StatusAddress;
import social.anancus.core.status.StatusAddressRepository;

/**
 * Writes what goes between two accounts. Rows may be gone; each method gives nothing if one of the accounts is, or if the one
 * who acts is not here.
 */
@ApplicationScoped
public class TieWriter {
    private AddressRepository accounts;
    private StatusAddressRepository statuses;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TieWriter() {}

    @Inject
    public TieWriter(AddressRepository accounts, StatusAddressRepository statuses, LocalUris uris) {
        this.accounts = accounts;
        this.statuses = statuses;
        this.uris = uris;
    }

    /**
     * @param follow a local account follows, or asks to
     * @return the {@code Follow}
     */
    public Optional<ObjectNode> follow(Tie follow) {
        return follow(follow, Contexts.PLAIN::around);
    }

    /**
     * @param follow a local account follows no longer, or no longer asks to
     * @return the {@code Undo} of the {@code Follow}
     */
    public Optional<ObjectNode> undoFollow(Tie follow) {
        return follow(follow, TieWriter::taken);
    }

    private Optional<ObjectNode> follow(Tie follow, UnaryOperator<ObjectNode> finish) {
        return between(follow, (who, whom) -> {
            ActorUris own = new ActorUris(who);
            return finish.apply(ActivityWriter.activity(id(follow, own.follow(follow.rowId())), "Follow", who)
                    .put("object", whom));
        });
    }

    /**
     * @param follow a remote account follows, or asks to, and the local one agrees
     * @return the {@code Accept} of the {@code Follow}
     */
    public Optional<ObjectNode> acceptFollow(Tie follow) {
        return answer(follow, "Accept", own -> own.acceptOfFollow(follow.rowId()));
    }

    /**
     * @param follow a remote account follows, or asks to, and the local one does not or no longer agree
     * @return the {@code Reject} of the {@code Follow}
     */
    public Optional<ObjectNode> rejectFollow(Tie follow) {
        return answer(follow, "Reject", own -> own.rejectOfFollow(follow.rowId()));
    }

    private Optional<ObjectNode> answer(Tie follow, String type, Function<ActorUris, String> id) {
        Map<Long, AccountAddress> both = both(follow);
        AccountAddress follower = both.get(follow.accountId());
        AccountAddress target = both.get(follow.targetId());
        if (follower == null || target == null || !target.isLocal()) {
            return Optional.empty();
        }
        String who = follower.uri(uris);
        ActorUris own = new ActorUris(target.uri(uris));
        ObjectNode asked = ActivityWriter.activity(id(follow, new ActorUris(who).follow(follow.rowId())), "Follow", who)
                .put("object", own.actor());
        ObjectNode answer = ActivityWriter.activity(id.apply(own), type, own.actor());
        answer.set("object", asked);
        return Optional.of(Contexts.PLAIN.around(answer));
    }

    /**
     * @param block a local account blocks
     * @return the {@code Block}
     */
    public Optional<ObjectNode> block(Tie block) {
        return block(block, Contexts.PLAIN::around);
    }

    /**
     * @param block a local account blocks no longer
     * @return the {@code Undo} of the {@code Block}
     */
    public Optional<ObjectNode> undoBlock(Tie block) {
        return block(block, TieWriter::taken);
    }

    private Optional<ObjectNode> block(Tie block, UnaryOperator<ObjectNode> finish) {
        return between(block, (who, whom) -> {
            ActorUris own = new ActorUris(who);
            return finish.apply(ActivityWriter.activity(id(block, own.block(block.rowId())), "Block", who)
                    .put("object", whom));
        });
    }

    /**
     * @param favourite of a local account; its target is the status
     * @return the {@code Like}
     */
    public Optional<ObjectNode> like(Tie favourite) {
        return like(favourite, Contexts.PLAIN::around);
    }

    /**
     * @param favourite of a local account, taken back; its target is the status
     * @return the {@code Undo} of the {@code Like}
     */
    public Optional<ObjectNode> undoLike(Tie favourite) {
        return like(favourite, TieWriter::taken);
    }

    private Optional<ObjectNode> like(Tie favourite, UnaryOperator<ObjectNode> finish) {
        AccountAddress who = find(List.of(favourite.accountId())).get(favourite.accountId());
        StatusAddress what =
                statuses.findUnchecked(List.of(favourite.targetId())).get(favourite.targetId());
        if (who == null || what == null || !who.isLocal()) {
            return Optional.empty();
        }
        ActorUris own = new ActorUris(who.uri(uris));
        return Optional.of(finish.apply(
                ActivityWriter.activity(id(favourite, own.like(favourite.rowId())), "Like", own.actor())
                        .put("object", what.uri(uris))));
    }

    private static ObjectNode taken(ObjectNode activity) {
        return Contexts.PLAIN.around(ActivityWriter.undo(activity));
    }

    private static String id(Tie tie, String ours) {
        return tie.uri() == null ? ours : tie.uri();
    }

    private Map<Long, AccountAddress> both(Tie tie) {
        return find(List.of(tie.accountId(), tie.targetId()));
    }

    private Map<Long, AccountAddress> find(Collection<Long> ids) {
        return accounts.find(ids);
    }

    private Optional<ObjectNode> between(Tie tie, BiFunction<String, String, ObjectNode> write) {
        Map<Long, AccountAddress> both = both(tie);
        AccountAddress who = both.get(tie.accountId());
        AccountAddress whom = both.get(tie.targetId());
        return who == null || whom == null || !who.isLocal()
                ? Optional.empty()
                : Optional.of(write.apply(who.uri(uris), whom.uri(uris)));
    }
}
