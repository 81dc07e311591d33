package social.anancus.platform.jobs;

/** The broker did not take a message or did not answer; trying again later may help. */
public final class BrokerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param cause what the way to the broker said
     */
    public BrokerUnavailableException(Throwable cause) {
        super("The broker does not answer: " + cause.getMessage(), cause);
    }
}
