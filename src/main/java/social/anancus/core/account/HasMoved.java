package social.anancus.core.account;

import social.anancus.platform.error.NotPermitted;

/**
 * The account has moved, or points to another: it stays to be read and to look after what is there, and takes part in nothing
 * new. That ends when it no longer points elsewhere.
 */
public final class HasMoved extends NotPermitted {
    private static final long serialVersionUID = 1L;

    /** With what to do about it. */
    public HasMoved() {
        super("Your account has moved. End its redirect to use it again");
    }
}
