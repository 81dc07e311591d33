package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.BlockAccount;
import social.anancus.core.relationship.BlockDomain;
import social.anancus.core.relationship.MuteAccount;
import social.anancus.core.relationship.UnblockAccount;
import social.anancus.core.relationship.UnblockDomain;
import social.anancus.core.relationship.UnmuteAccount;
import social.anancus.platform.error.Invalid;

/** The buttons that keep people out of sight, and those that undo it. */
@ApplicationScoped
class HideActions {
    private MuteAccount muteAccount;
    private UnmuteAccount unmuteAccount;
    private BlockAccount blockAccount;
    private UnblockAccount unblockAccount;
    private BlockDomain blockDomain;
    private UnblockDomain unblockDomain;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    HideActions() {}

    @Inject
    HideActions(
            MuteAccount muteAccount,
            UnmuteAccount unmuteAccount,
            BlockAccount blockAccount,
            UnblockAccount unblockAccount,
            BlockDomain blockDomain,
            UnblockDomain unblockDomain) {
        this.muteAccount = muteAccount;
        this.unmuteAccount = unmuteAccount;
        this.blockAccount = blockAccount;
        this.unblockAccount = unblockAccount;
        this.blockDomain = blockDomain;
        this.unblockDomain = unblockDomain;
    }

    void mute(long me, long other, boolean notifications, Duration duration) {
        muteAccount.mute(me, other, notifications, duration);
    }

    void unmute(long me, long other) {
        unmuteAccount.unmute(me, other);
    }

    void block(long me, long other) {
        blockAccount.block(me, other);
    }

    void unblock(long me, long other) {
        unblockAccount.unblock(me, other);
    }

    /**
     * @throws Invalid if it is none: who lives on this server cannot be hidden with it
     */
    void blockDomain(long me, @Nullable String domain) {
        blockDomain.block(me, domain);
    }

    void unblockDomain(long me, @Nullable String domain) {
        unblockDomain.unblock(me, domain);
    }
}
