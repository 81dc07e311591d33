package social.anancus.web.settings.appearance;

import java.util.List;
import social.anancus.web.support.Choice;
import social.anancus.web.theme.Theme;

/**
 * The page.
 *
 * @param form what is chosen
 * @param refused whether something that was sent is none of those offered
 * @param schemes light and dark
 * @param themes the themes of this server
 * @param words what else can be chosen
 */
public record AppearanceView(
        AppearanceForm form, boolean refused, List<Choice> schemes, List<Theme> themes, Words words) {
    /**
     * What else can be chosen.
     *
     * @param densities text size and space
     * @param counts numbers under posts
     * @param media which media are shown
     * @param locales languages
     * @param zones time zones
     */
    public record Words(
            List<Choice> densities,
            List<Choice> counts,
            List<Choice> media,
            List<Choice> locales,
            List<Choice> zones) {}
}
