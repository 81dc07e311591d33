package social.anancus.web.settings.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.Filter;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.filter.FilterDraft;
import social.anancus.core.filter.FilterKeyword;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.SentForm;

/**
 * A filter, as the form has it.
 *
 * @param id its id; empty for a new one
 * @param title its name
 * @param contexts where it applies, in the words of the API
 * @param action what becomes of posts, in the word of the API
 * @param end until when: {@code keep}, {@code never} or seconds from now
 * @param expiresAt when it ends as it is stored; null for never
 * @param words its words, and some empty rows
 * @param posts how many single posts it names
 * @param mistakes what is wrong
 */
public record FilterForm(
        String id,
        String title,
        List<String> contexts,
        String action,
        String end,
        @Nullable Instant expiresAt,
        List<Word> words,
        int posts,
        Mistakes mistakes) {
    static final String KEEP = "keep";
    static final String NEVER = "never";

    private static final int EMPTY_ROWS = 3;
    private static final int MOST_ROWS = 500;

    /**
     * A word of a filter.
     *
     * @param number which row, from 1
     * @param id its id; empty for a new one
     * @param text the word
     * @param whole whether it counts as a whole word only
     */
    public record Word(int number, String id, String text, boolean whole) {}

    static FilterForm empty() {
        return new FilterForm(
                "", "", List.of("home", "public"), "warn", NEVER, null, padded(List.of()), 0, Mistakes.NONE);
    }

    static FilterForm of(Filter filter) {
        List<Word> words = new ArrayList<>();
        for (FilterKeyword keyword : filter.keywords()) {
            words.add(new Word(words.size() + 1, Long.toString(keyword.id()), keyword.keyword(), keyword.wholeWord()));
        }
        return new FilterForm(
                Long.toString(filter.id()),
                filter.title(),
                filter.contexts().stream().map(FilterContext::wireName).toList(),
                filter.action().wireName(),
                filter.expiresAt() == null ? NEVER : KEEP,
                filter.expiresAt(),
                padded(words),
                filter.statuses().size(),
                Mistakes.NONE);
    }

    /** The form with what was typed. */
    FilterForm typed(SentForm form, Mistakes wrong) {
        return new FilterForm(
                id,
                form.text("title"),
                form.all("context"),
                form.text("action"),
                form.text("end"),
                expiresAt,
                padded(words(form)),
                posts,
                wrong);
    }

    static FilterDraft draft(SentForm form) {
        String end = form.text("end");
        FilterDraft.Expiry expiry = end.equals(KEEP) ? null : new FilterDraft.Expiry(seconds(end));
        return new FilterDraft(
                form.text("title").strip(), form.all("context"), form.text("action"), expiry, keywords(form));
    }

    private static @Nullable Long seconds(String end) {
        return end.matches("[0-9]{1,9}") ? Long.valueOf(end) : null;
    }

    private static List<FilterDraft.Keyword> keywords(SentForm form) {
        List<FilterDraft.Keyword> keywords = new ArrayList<>();
        for (Word word : words(form)) {
            Long known = word.id().matches("[0-9]{1,18}") ? Long.valueOf(word.id()) : null;
            boolean blank = word.text().isBlank();
            if (known != null || !blank) {
                keywords.add(new FilterDraft.Keyword(known, word.text(), word.whole(), blank));
            }
        }
        return keywords;
    }

    private static List<Word> words(SentForm form) {
        List<Word> words = new ArrayList<>();
        for (int i = 1; i <= MOST_ROWS && form.get("word_" + i) != null; i++) {
            String text = form.text("word_" + i).strip();
            String known = form.text("word_id_" + i);
            if (!text.isEmpty() || !known.isEmpty()) {
                words.add(new Word(words.size() + 1, known, text, form.isTicked("whole_" + i)));
            }
        }
        return words;
    }

    private static List<Word> padded(List<Word> words) {
        List<Word> rows = new ArrayList<>(words);
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new Word(rows.size() + 1, "", "", true));
        }
        return List.copyOf(rows);
    }
}
