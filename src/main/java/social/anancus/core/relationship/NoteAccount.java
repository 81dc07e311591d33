package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.PlainText;

/** Keeps a private note on an account. */
@ApplicationScoped
public class NoteAccount {
    private static final int MOST = 2_000;

    private ProfileMarkRepository marks;
    private AccountRepository accounts;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NoteAccount() {}

    @Inject
    public NoteAccount(ProfileMarkRepository marks, AccountRepository accounts, Clock clock) {
        this.marks = marks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param accountId whose note
     * @param targetId on whom
     * @param comment the note; a blank one takes it away
     * @throws NotFound if there is no such account
     * @throws Invalid if it is too long
     */
    @Transactional
    public void note(long accountId, long targetId, String comment) {
        String text = PlainText.stripControl(comment);
        if (text.codePointCount(0, text.length()) > MOST) {
            throw new Invalid(FieldError.tooLong("comment", MOST));
        }
        if (text.isBlank()) {
            marks.dropNote(accountId, targetId);
        } else {
            Account target = accounts.find(targetId).orElseThrow(NotFound::new);
            marks.note(accountId, target.id(), text, clock.instant());
        }
    }
}
