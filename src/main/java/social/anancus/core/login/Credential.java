package social.anancus.core.login;

/** What a caller of the API has shown. */
public sealed interface Credential {
    /**
     * An access token.
     *
     * @param id the id of the token
     * @param applicationId the id of the application that has it
     */
    record Token(long id, long applicationId) implements Credential {}

    /**
     * The session of a browser, shown by a page of this server.
     *
     * @param hash the SHA-256 of its cookie in hexadecimal digits
     */
    record Session(String hash) implements Credential {}

    /**
     * @return a text that no other credential has, and that opens nothing
     */
    default String key() {
        return switch (this) {
            case Token token -> Long.toString(token.id());
            case Session session -> "session:" + session.hash();
        };
    }
}
