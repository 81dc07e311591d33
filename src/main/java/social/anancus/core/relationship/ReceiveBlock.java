package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.RememberedUndoRepository;
import social.anancus.core.account.UndoKind;

/** Takes in that an account of another server blocks somebody here, or no longer does. */
@ApplicationScoped
public class ReceiveBlock {
    private RelationshipRepository relationships;
    private BlockRepository blocks;
    private BlockAccount blockAccount;
    private UnblockAccount unblockAccount;
    private FindActor actors;
    private RememberedUndoRepository undone;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveBlock() {}

    @Inject
    ReceiveBlock(
            RelationshipRepository relationships,
            BlockRepository blocks,
            BlockAccount blockAccount,
            UnblockAccount unblockAccount,
            FindActor actors,
            RememberedUndoRepository undone) {
        this.relationships = relationships;
        this.blocks = blocks;
        this.blockAccount = blockAccount;
        this.unblockAccount = unblockAccount;
        this.actors = actors;
        this.undone = undone;
    }

    /**
     * All ties between the two end, and none can begin.
     *
     * @param accountId a remote account
     * @param targetId an account of this server
     * @param uri the id of the Block activity; null where it has none
     * @return whether it blocks now
     */
    @Transactional
    public boolean block(long accountId, long targetId, @Nullable String uri) {
        if (undone.arrives(uri, accountId, UndoKind.BLOCK) || !bothThere(accountId, targetId)) {
            return false;
        }
        if (uri != null && blocks.targetOf(accountId, uri).orElse(targetId) != targetId) {
            return false; // an id names one thing: the first that came under it
        }
        blockAccount.block(accountId, targetId);
        String before = blocks.rename(accountId, targetId, uri);
        if (before != null) {
            undone.remember(before, accountId, UndoKind.BLOCK);
        }
        return true;
    }

    private boolean bothThere(long accountId, long targetId) {
        return actors.byId(accountId).filter(actor -> !actor.isLocal()).isPresent()
                && actors.byId(targetId).filter(actor -> actor.isLocal()).isPresent();
    }

    /**
     * Ends a block. One that is not known is remembered, and not taken when it comes.
     *
     * @param accountId a remote account
     * @param targetId whom it blocks; null where only the activity is named
     * @param uri the id of the Block activity; null where it has none
     * @return whether there was a block
     */
    @Transactional
    public boolean undo(long accountId, @Nullable Long targetId, @Nullable String uri) {
        if (undone.arrives(uri, accountId, UndoKind.BLOCK)) {
            return false;
        }
        Long target = targetId;
        if (uri != null) {
            undone.remember(uri, accountId, UndoKind.BLOCK);
            target = blocks.targetOf(accountId, uri).orElse(targetId);
        }
        if (target == null || !relationships.isBlocking(accountId, target)) {
            return false;
        }
        unblockAccount.unblock(accountId, target);
        return true;
    }
}
