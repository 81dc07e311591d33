package social.anancus.core.relationship;

/** In which way an account keeps others out of sight. */
public enum HiddenKind {
    /** It sees nothing of them. */
    MUTED("account_mute", "(r.expires_at is null or r.expires_at > :now)"),
    /** Neither sees the other, and no tie can begin. */
    BLOCKED("account_block", "true"),
    /** It follows them without what they share of others. */
    WITHOUT_REBLOGS("follow", "not r.show_reblogs");

    private final String table;
    private final String condition;

    HiddenKind(String table, String condition) {
        this.table = table;
        this.condition = condition;
    }

    String table() {
        return table;
    }

    /** A condition on {@code r}, a row of the table. */
    String condition() {
        return condition;
    }
}
