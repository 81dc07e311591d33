package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.relationship.EndorseAccount;
import social.anancus.core.relationship.NoteAccount;
import social.anancus.core.relationship.UnendorseAccount;

/** The buttons for notes on people, and for whom one's own profile features. */
@ApplicationScoped
class MarkActions {
    private NoteAccount noteAccount;
    private EndorseAccount endorseAccount;
    private UnendorseAccount unendorseAccount;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    MarkActions() {}

    @Inject
    MarkActions(NoteAccount noteAccount, EndorseAccount endorseAccount, UnendorseAccount unendorseAccount) {
        this.noteAccount = noteAccount;
        this.endorseAccount = endorseAccount;
        this.unendorseAccount = unendorseAccount;
    }

    void note(long me, long other, String text) {
        // browsers send two characters for the end of a line
        noteAccount.note(me, other, text.replace("\r\n", "\n"));
    }

    void endorse(long me, long other) {
        endorseAccount.endorse(me, other);
    }

    void unendorse(long me, long other) {
        unendorseAccount.unendorse(me, other);
    }
}
