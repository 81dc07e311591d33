package social.anancus.federation.serve;

/** How long caches on the way may keep an answer, with Mastodon's figures. */
enum Keeping {
    /** What the server says of itself and its names. */
    THREE_DAYS("max-age=259200, public"),
    HALF_AN_HOUR("max-age=1800, public"),
    TEN_MINUTES("max-age=600, public"),
    /** Actors, statuses, outboxes; and that there is nothing. */
    THREE_MINUTES("max-age=180, public"),
    ONE_MINUTE("max-age=60, public"),
    /** A status whose quote is not approved yet: it will change soon. */
    FIVE_SECONDS("max-age=5, public"),
    /** What is counted: ask each time whether it has changed. */
    ASK_AGAIN("max-age=0, public"),
    /** What not everybody may see. */
    NOT_AT_ALL("private, no-store");

    private final String header;

    Keeping(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    /**
     * @param open whether everybody may see the answer
     * @return this, or nothing
     */
    Keeping ifOpen(boolean open) {
        return open ? this : NOT_AT_ALL;
    }
}
