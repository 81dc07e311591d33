package social.anancus.core.account;

/** What is read of a remote account now and then. */
public enum ReadPart {
    PROFILE("fetched_at"),
    OUTBOX("outbox_fetched_at"),
    FEATURED("featured_fetched_at"),
    FEATURED_TAGS("featured_tags_fetched_at");

    private final String column;

    ReadPart(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
