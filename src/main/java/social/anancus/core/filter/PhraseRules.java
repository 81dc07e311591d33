package social.anancus.core.filter;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;

/** The rules for filters that are one phrase: mistakes of the title are told as mistakes of the phrase. */
final class PhraseRules {
    private PhraseRules() {}

    static FilterRules.Checked check(FilterDraft draft, @Nullable Filter old, String phrase) {
        try {
            FilterRules.Checked checked = FilterRules.check(draft, old);
            FilterRules.checkKeyword(phrase);
            return checked;
        } catch (Invalid e) {
            throw new Invalid(e.errors().stream()
                    .map(PhraseRules::aboutThePhrase)
                    .distinct()
                    .toList());
        }
    }

    private static FieldError aboutThePhrase(FieldError error) {
        boolean text = !error.field().equals("context") && !error.field().equals("filter_action");
        return text ? FieldError.of("phrase", error.code(), error.description()) : error;
    }
}
