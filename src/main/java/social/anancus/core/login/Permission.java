package social.anancus.core.login;

/** What a role allows; the order gives the bits, which are Mastodon's and stand in the database: only append. */
public enum Permission {
    ADMINISTRATOR,
    VIEW_DEVOPS,
    VIEW_AUDIT_LOG,
    VIEW_DASHBOARD,
    MANAGE_REPORTS,
    MANAGE_FEDERATION,
    MANAGE_SETTINGS,
    MANAGE_BLOCKS,
    MANAGE_TAXONOMIES,
    MANAGE_APPEALS,
    MANAGE_USERS,
    MANAGE_INVITES,
    MANAGE_RULES,
    MANAGE_ANNOUNCEMENTS,
    MANAGE_CUSTOM_EMOJIS,
    MANAGE_WEBHOOKS,
    INVITE_USERS,
    MANAGE_ROLES,
    MANAGE_USER_ACCESS,
    DELETE_USER_DATA,
    VIEW_FEEDS,
    INVITE_BYPASS_APPROVAL,
    MANAGE_EMAIL_SUBSCRIPTIONS;

    /** Every permission there is. */
    static final long ALL = (1L << values().length) - 1;

    /**
     * @return its bit
     */
    @SuppressWarnings("EnumOrdinal") // the order is the definition, see above
    public long bit() {
        return 1L << ordinal();
    }
}
