package social.anancus.platform.mail;

import org.jspecify.annotations.Nullable;

/** A message was not sent. */
public final class MailFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    MailFailedException(String message, boolean permanent, @Nullable Throwable cause) {
        super(message, cause);
        this.permanent = permanent;
    }

    /**
     * @return true if sending this message again is of no use, as when the address does not exist; false where the server
     *     is away, too busy or wrongly set up
     */
    public boolean permanent() {
        return permanent;
    }
}
