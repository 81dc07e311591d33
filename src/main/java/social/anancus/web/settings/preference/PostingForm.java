package social.anancus.web.settings.preference;

import java.util.List;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.Choice;

/**
 * How every new post starts.
 *
 * @param visibility who can see it
 * @param quotePolicy who may quote it
 * @param language its language; {@code default} for that of the pages
 * @param sensitive whether media are covered
 * @param languages what there is to choose from
 * @param mistakes what is wrong
 */
public record PostingForm(
        String visibility,
        String quotePolicy,
        String language,
        boolean sensitive,
        List<Choice> languages,
        Mistakes mistakes) {}
