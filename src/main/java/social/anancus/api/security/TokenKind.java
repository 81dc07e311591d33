package social.anancus.api.security;

/** For whom a token acts. */
public enum TokenKind {
    /** For somebody who has a login. */
    USER,
    /** For the application itself. */
    APPLICATION,
    /** For either. */
    ANY
}
