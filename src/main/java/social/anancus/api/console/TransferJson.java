package social.anancus.api.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.KnownActor;
import social.anancus.core.transfer.Transfer;

/**
 * Where an account comes from and where it has gone, as the command line prints it.
 *
 * @param aliases accounts that it was before
 * @param pointsTo the account to which its profile points; null for none
 * @param moves its moves, the latest first
 * @param restsUntil before this time it cannot move again; null where it can
 */
record TransferJson(
        List<AliasJson> aliases,
        @Nullable String pointsTo,
        List<MoveJson> moves,
        @Nullable String restsUntil) {
    /**
     * An alias.
     *
     * @param uri the id of the actor
     * @param acct its handle; null where nothing is known of it
     */
    record AliasJson(String uri, @Nullable String acct) {}

    /**
     * A move.
     *
     * @param target the handle of the account to which it went; null if that is gone
     * @param followers how many followed it then
     * @param at when
     */
    record MoveJson(@Nullable String target, long followers, String at) {}

    static TransferJson of(Transfer transfer) {
        return new TransferJson(
                transfer.aliases().stream()
                        .map(alias -> new AliasJson(alias.uri(), acct(alias.account())))
                        .toList(),
                acct(transfer.pointsTo()),
                transfer.moves().stream()
                        .map(move -> new MoveJson(
                                acct(move.target()), move.followers(), move.at().toString()))
                        .toList(),
                transfer.restsUntil() == null ? null : transfer.restsUntil().toString());
    }

    private static @Nullable String acct(@Nullable KnownActor account) {
        return account == null ? null : account.acct();
    }
}
