package social.anancus.platform.mail;

/** Takes messages out of the server. */
public interface MailTransport {
    /**
     * Sends a message. Blocks until the next mail server has taken it over.
     *
     * @param message the message
     * @throws MailFailedException if it was not taken; tells whether to try again
     */
    void send(MailMessage message) throws MailFailedException;
}
