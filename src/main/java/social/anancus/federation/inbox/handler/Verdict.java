package social.anancus.federation.inbox.handler;

/** What became of an activity. */
sealed interface Verdict {
    /** It was done, or had been done before. */
    record Done() implements Verdict {}

    /**
     * It has no effect, and will have none.
     *
     * @param refusal why
     */
    record Ignored(Refusal refusal) implements Verdict {}

    static Verdict done() {
        return new Done();
    }

    static Verdict ignored(Refusal refusal) {
        return new Ignored(refusal);
    }
}
