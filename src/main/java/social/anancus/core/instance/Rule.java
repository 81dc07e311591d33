package social.anancus.core.instance;

import java.util.Map;

/**
 * A rule that people agree to.
 *
 * @param id its id
 * @param text the rule
 * @param hint more about it
 * @param translations the same by language
 */
public record Rule(long id, String text, String hint, Map<String, Translation> translations) {
    /**
     * The rule in another language.
     *
     * @param text the rule
     * @param hint more about it
     */
    public record Translation(String text, String hint) {}
}
