package social.anancus.web.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written so far: all that the form carries from round to round.
 *
 * @param text as typed
 * @param warning the content warning; null where the form has no field for it
 * @param language a code; empty for the author's usual
 * @param sensitive whether media are covered
 * @param visibility in the word of the API
 * @param quotePolicy in the word of the API
 * @param target what it belongs to
 * @param media its attachments
 * @param poll its poll; null for none
 * @param later when it is to be published; null for now
 * @param key against doubles: the same makes one status only
 * @param back where to go afterwards; a path on this server
 */
public record Composition(
        String text,
        @Nullable String warning,
        String language,
        boolean sensitive,
        String visibility,
        String quotePolicy,
        Target target,
        List<Attached> media,
        @Nullable Ballot poll,
        @Nullable Later later,
        String key,
        String back) {
    /** How many attachments it may have. */
    public static final int MOST_MEDIA = 4;

    public Composition {
        media = List.copyOf(media);
    }

    /**
     * What a composition belongs to.
     *
     * @param replyTo the status that it answers; null for none
     * @param quote the status that it quotes; null for none
     * @param editing the status that it changes; null for a new one
     * @param draft the draft that it goes on with; null for none
     */
    public record Target(
            @Nullable Long replyTo,
            @Nullable Long quote,
            @Nullable Long editing,
            @Nullable Long draft) {
        /** A status of its own. */
        public static final Target NOTHING = new Target(null, null, null, null);

        Target ofDraft(@Nullable Long id) {
            return new Target(replyTo, quote, editing, id);
        }

        Target withoutReply() {
            return new Target(null, quote, editing, draft);
        }

        Target withoutQuote() {
            return new Target(replyTo, null, editing, draft);
        }
    }

    /**
     * An attachment.
     *
     * @param id its id
     * @param type {@code image}, {@code gifv}, {@code video} or {@code audio}
     * @param preview the address of a small picture of it; null for none
     * @param description what is to be seen or heard, as typed
     * @param focus where the eye should rest: two numbers with a comma between
     * @param ready whether its files are made
     * @param failed whether its files cannot be made
     */
    public record Attached(
            long id,
            String type,
            @Nullable String preview,
            String description,
            String focus,
            boolean ready,
            boolean failed) {
        /**
         * @return whether it can be cropped
         */
        public boolean picture() {
            return type.equals("image");
        }

        Attached say(String newDescription, String newFocus) {
            return new Attached(id, type, preview, newDescription, newFocus, ready, failed);
        }
    }

    /**
     * A poll.
     *
     * @param options what one can vote for, as typed, the empty ones too
     * @param seconds how long it is open
     * @param multiple whether one may choose several
     * @param hideTotals whether the counts are hidden until it ends
     */
    public record Ballot(List<String> options, long seconds, boolean multiple, boolean hideTotals) {
        /** A day. */
        static final long USUAL_SECONDS = 86_400;

        public Ballot {
            options = List.copyOf(options);
        }

        /**
         * @return the one of the offered times that is next to its own
         */
        public String offered() {
            return Long.toString(Composers.nextDuration(seconds));
        }

        static Ballot empty() {
            return new Ballot(List.of("", ""), USUAL_SECONDS, false, false);
        }
    }

    /**
     * When it is to be published.
     *
     * @param at the local time as browsers send it, such as {@code 2026-11-22T07:30}; may be empty
     * @param zone where that is the time
     */
    public record Later(String at, String zone) {}

    Composition withText(String newText) {
        return new Composition(
                newText, warning, language, sensitive, visibility, quotePolicy, target, media, poll, later, key, back);
    }

    Composition showTo(String newVisibility) {
        return new Composition(
                text, warning, language, sensitive, newVisibility, quotePolicy, target, media, poll, later, key, back);
    }

    Composition warn(@Nullable String newWarning) {
        return new Composition(
                text, newWarning, language, sensitive, visibility, quotePolicy, target, media, poll, later, key, back);
    }

    Composition attach(List<Attached> newMedia) {
        return new Composition(
                text, warning, language, sensitive, visibility, quotePolicy, target, newMedia, poll, later, key, back);
    }

    Composition ask(@Nullable Ballot newPoll) {
        return new Composition(
                text, warning, language, sensitive, visibility, quotePolicy, target, media, newPoll, later, key, back);
    }

    Composition postpone(@Nullable Later newTime) {
        return new Composition(
                text, warning, language, sensitive, visibility, quotePolicy, target, media, poll, newTime, key, back);
    }

    Composition aim(Target newTarget) {
        return new Composition(
                text, warning, language, sensitive, visibility, quotePolicy, newTarget, media, poll, later, key, back);
    }

    List<Long> mediaIds() {
        return media.stream().map(Attached::id).toList();
    }

    /**
     * @return whether nothing has been written yet
     */
    boolean isBlank() {
        boolean noPoll = poll == null || poll.options().stream().allMatch(String::isBlank);
        return text.isBlank() && (warning == null || warning.isBlank()) && media.isEmpty() && noPoll;
    }
}
