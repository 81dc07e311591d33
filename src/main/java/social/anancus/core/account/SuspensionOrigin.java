package social.anancus.core.account;

/** Who suspended an account: our moderators, or the server it lives on. */
public enum SuspensionOrigin {
    LOCAL,
    REMOTE
}
