package social.anancus.core.login;

/**
 * What people are told by letter about their log-in, whoever changed it: if it was not they, they learn of it. And that they
 * may use it, who have waited for that.
 */
public enum SecurityNotice {
    PASSWORD_CHANGED("password_change"),
    /** To the old address, when another one is asked for. */
    EMAIL_CHANGED("email_changed"),
    TWO_FACTOR_ENABLED("two_factor_enabled"),
    TWO_FACTOR_DISABLED("two_factor_disabled"),
    RECOVERY_CODES_CHANGED("two_factor_recovery_codes_changed"),
    RECOVERY_CODE_USED("two_factor_recovery_code_used"),
    /** The first security key was added. */
    WEBAUTHN_ENABLED("webauthn_enabled"),
    /** The last security key was removed. */
    WEBAUTHN_DISABLED("webauthn_disabled"),
    WEBAUTHN_KEY_ADDED("webauthn_credential_added"),
    WEBAUTHN_KEY_REMOVED("webauthn_credential_deleted"),
    /** A moderator lets the login in. */
    APPROVED("approved", "/auth/sign_in");

    private final String template;
    private final String path;

    SecurityNotice(String template) {
        this(template, "/settings/account");
    }

    SecurityNotice(String template, String path) {
        this.template = template;
        this.path = path;
    }

    /**
     * @return the name of the letter's template
     */
    public String template() {
        return template;
    }

    /**
     * @return the page to which the letter leads
     */
    public String path() {
        return path;
    }
}
