package social.anancus.web.settings.moving;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.KnownActor;
import social.anancus.core.relationship.MoveFollowers;
import social.anancus.core.transfer.Transfer;
import social.anancus.web.account.AccountItem;
import social.anancus.web.settings.Mistakes;

/**
 * Where somebody comes from and where they have gone, with the forms that change it.
 *
 * @param transfer what core knows of it
 * @param followers how many would go along
 * @param pointsTo the account to which the profile points; null for none
 * @param sent the form that comes back
 */
public record MovingPage(
        Transfer transfer, long followers, @Nullable AccountItem pointsTo, Sent sent) {
    /**
     * A form that comes back.
     *
     * @param form which one: {@code alias}, {@code move} or {@code redirect}; empty for none
     * @param acct the account that was typed
     * @param mistakes what is wrong
     */
    public record Sent(String form, String acct, Mistakes mistakes) {
        static final Sent NOTHING = new Sent("", "", Mistakes.NONE);
    }

    /**
     * An account of former times.
     *
     * @param uri by which it is removed
     * @param name its handle; the same as the URI where it is not known here
     */
    public record Alias(String uri, String name) {}

    /**
     * A move that was made.
     *
     * @param name the handle of the account to which it went; null if that is gone
     * @param followers how many followed then
     * @param at when
     */
    public record Past(@Nullable String name, long followers, Instant at) {}

    /**
     * @return the accounts of former times
     */
    public List<Alias> aliases() {
        return transfer.aliases().stream()
                .map(alias -> new Alias(alias.uri(), alias.account() == null ? alias.uri() : handle(alias.account())))
                .toList();
    }

    /**
     * @return the moves that were made, the latest first
     */
    public List<Past> moves() {
        return transfer.moves().stream()
                .map(move ->
                        new Past(move.target() == null ? null : handle(move.target()), move.followers(), move.at()))
                .toList();
    }

    private static String handle(KnownActor actor) {
        return "@" + actor.acct();
    }

    /**
     * @return from when on the account can move again; null where it can
     */
    public @Nullable Instant restsUntil() {
        return transfer.restsUntil();
    }

    /**
     * @return how many days after a move it can move again
     */
    public long cooldown() {
        return MoveFollowers.OWN_COOLDOWN.toDays();
    }

    /**
     * @param form a form
     * @return the account that was typed into it; empty where it does not come back
     */
    public String typed(String form) {
        return sent.form().equals(form) ? sent.acct() : "";
    }

    /**
     * @param form a form
     * @param field one of its fields; empty for the form as a whole
     * @return what is wrong with it; null for nothing
     */
    public @Nullable String mistake(String form, String field) {
        return sent.form().equals(form) ? sent.mistakes().at(field) : null;
    }
}
