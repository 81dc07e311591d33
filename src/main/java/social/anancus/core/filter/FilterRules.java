package social.anancus.core.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.text.VisibleText;

/** What filters, words and their numbers may be (Mastodon's limits; those on numbers are ours). */
final class FilterRules {
    static final int MAX_TITLE = 256;
    static final int MAX_KEYWORD = 512;
    static final int MAX_FILTERS = 500;
    static final int MAX_KEYWORDS = 2_000;
    static final int MAX_STATUSES = 5_000;

    private FilterRules() {}

    /** A filter whose form is right. */
    record Checked(String title, List<FilterContext> contexts, FilterAction action) {}

    /**
     * @param draft what is wanted
     * @param old what the filter is; null for a new one
     * @return what it will be
     * @throws Invalid if title, context or action are not allowed
     */
    static Checked check(FilterDraft draft, @Nullable Filter old) {
        List<FieldError> mistakes = new ArrayList<>();
        String title = draft.title() != null ? draft.title() : old == null ? "" : old.title();
        mistakes.addAll(text("title", "Title", title, MAX_TITLE));
        List<FilterContext> contexts = contexts(draft.contexts(), old, mistakes);
        FilterAction action = old == null ? FilterAction.WARN : old.action();
        if (draft.action() != null) {
            Optional<FilterAction> wanted = FilterAction.ofWire(draft.action());
            if (wanted.isEmpty()) {
                mistakes.add(new FieldError(
                        "filter_action", "Action", FieldError.Code.INCLUSION, "is not included in the list"));
            }
            action = wanted.orElse(action);
        }
        for (FilterDraft.Keyword keyword : draft.keywords()) {
            boolean written = keyword.id() == null || keyword.keyword() != null;
            if (written && !keyword.remove()) {
                String wanted = keyword.keyword() == null ? "" : keyword.keyword();
                mistakes.addAll(text("keywords.keyword", "Keywords keyword", wanted, MAX_KEYWORD));
            }
        }
        refuse(mistakes);
        return new Checked(title, contexts, action);
    }

    private static List<FilterContext> contexts(
            @Nullable List<String> words, @Nullable Filter old, List<FieldError> mistakes) {
        if (words == null && old != null) {
            return old.contexts();
        }
        List<String> wanted = words == null
                ? List.of()
                : words.stream()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        List<FilterContext> contexts = wanted.stream()
                .flatMap(word -> FilterContext.ofWire(word).stream())
                .toList();
        if (wanted.isEmpty()) {
            mistakes.add(FieldError.blank("context"));
        }
        if (contexts.isEmpty() || contexts.size() < wanted.size()) {
            mistakes.add(FieldError.of("context", FieldError.Code.INVALID, "None or invalid context supplied"));
        }
        return contexts;
    }

    /**
     * @param keyword the text of a word
     * @throws Invalid if it is empty or too long
     */
    static void checkKeyword(String keyword) {
        refuse(text("keyword", "Keyword", keyword, MAX_KEYWORD));
    }

    private static List<FieldError> text(String field, String label, String text, int maximum) {
        if (VisibleText.isNothing(text)) {
            return List.of(new FieldError(field, label, FieldError.Code.BLANK, "can't be blank"));
        }
        if (text.codePointCount(0, text.length()) > maximum) {
            String description = "is too long (maximum is " + maximum + " characters)";
            return List.of(new FieldError(field, label, FieldError.Code.TOO_LONG, description));
        }
        return List.of();
    }

    /**
     * @param number how many there would be
     * @param maximum how many there may be
     * @param what of what
     * @throws Invalid if there would be too many
     */
    static void checkNumber(long number, int maximum, String what) {
        if (number > maximum) {
            throw new Invalid("Validation failed: You have reached the maximum number of " + what);
        }
    }

    private static void refuse(List<FieldError> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
    }
}
