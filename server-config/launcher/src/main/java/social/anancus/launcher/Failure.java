package social.anancus.launcher;

/** Something that the caller can mend. The message is for them: what is wrong and what to do; no stack is shown. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what to do
     */
    public Failure(String message) {
        super(message);
    }
}
