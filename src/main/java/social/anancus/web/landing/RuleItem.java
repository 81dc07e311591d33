package social.anancus.web.landing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.Rule;

/**
 * A rule as a page shows it.
 *
 * @param text the rule
 * @param hint more about it; empty for nothing
 * @param language in which it is written; null where nobody has said
 */
public record RuleItem(String text, String hint, @Nullable String language) {
    /**
     * @param rules the rules
     * @param locale the reader's language
     * @return the same in that language, where somebody has translated them
     */
    public static List<RuleItem> of(List<Rule> rules, Locale locale) {
        return rules.stream().map(rule -> of(rule, locale)).toList();
    }

    private static RuleItem of(Rule rule, Locale locale) {
        for (String tag : List.of(locale.toLanguageTag(), locale.getLanguage())) {
            Rule.Translation translation = rule.translations().get(tag);
            if (translation != null) {
                return new RuleItem(translation.text(), translation.hint(), tag);
            }
        }
        return new RuleItem(rule.text(), rule.hint(), null);
    }
}
