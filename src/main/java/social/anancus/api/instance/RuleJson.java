package social.anancus.api.instance;

import java.util.Map;
import social.anancus.core.instance.Rule;

/** The entity Rule (https://docs.joinmastodon.org/entities/Rule/). */
record RuleJson(String id, String text, String hint, Map<String, Rule.Translation> translations) {
    static RuleJson of(Rule rule) {
        return new RuleJson(Long.toString(rule.id()), rule.text(), rule.hint(), rule.translations());
    }
}
