package social.anancus.core.status;

/** What is counted of a status. */
public enum StatusCounter {
    REPLIES("replies_count"),
    REBLOGS("reblogs_count"),
    FAVOURITES("favourites_count"),
    QUOTES("quotes_count");

    private final String column;

    StatusCounter(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
