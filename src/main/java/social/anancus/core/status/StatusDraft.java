package social.anancus.core.status;

import org.jspecify.annotations.Nullable;
import social.anancus.core.login.UserSettings;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.text.SafeHtml;

/**
 * What an author wants, with what the author's settings add, and checked.
 *
 * @param text the text
 * @param spoiler the content warning
 * @param sensitive whether media are covered
 * @param language the language
 * @param visibility to whom it goes
 * @param quotePolicy who may quote it
 */
record StatusDraft(
        String text,
        String spoiler,
        boolean sensitive,
        @Nullable String language,
        Visibility visibility,
        QuotePolicy quotePolicy) {

    /**
     * @param wanted what the author sent
     * @param defaults the author's settings
     * @param silenced whether the author is limited, and so cannot reach public timelines
     * @throws Invalid if it says nothing or too much
     */
    static StatusDraft of(NewStatus wanted, UserSettings defaults, boolean silenced) {
        NewStatus.Content content = wanted.content();
        String text = StatusLimits.stripped(content.text());
        String spoiler = StatusLimits.stripped(content.spoilerText());
        if (text.isEmpty() && !spoiler.isEmpty()) {
            text = spoiler; // a warning of nothing is the text
            spoiler = "";
        }
        if (text.isEmpty() && wanted.mediaIds().isEmpty() && wanted.poll() == null && wanted.quotedStatusId() == null) {
            throw new Invalid("Validation failed: Text can't be blank");
        }
        StatusLimits.validate(text, spoiler);
        PollDraft poll = wanted.poll();
        if (poll != null) {
            poll.validate();
        }
        Visibility visibility = visibility(wanted.visibility(), defaults, silenced);
        Boolean sensitive = content.sensitive();
        QuotePolicy policy = wanted.quotePolicy() == null ? quotePolicy(defaults) : wanted.quotePolicy();
        return new StatusDraft(
                text,
                spoiler,
                (sensitive == null ? defaults.defaultSensitive() : sensitive) || !spoiler.isEmpty(),
                content.language() == null ? defaults.defaultLanguage() : content.language(),
                visibility,
                visibility.isOpen() ? policy : QuotePolicy.NOBODY);
    }

    private static Visibility visibility(@Nullable Visibility wanted, UserSettings defaults, boolean silenced) {
        Visibility visibility =
                wanted == null ? Visibility.ofWire(defaults.defaultVisibility()).orElse(Visibility.PUBLIC) : wanted;
        return silenced && visibility == Visibility.PUBLIC ? Visibility.UNLISTED : visibility;
    }

    private static QuotePolicy quotePolicy(UserSettings defaults) {
        return QuotePolicy.ofWire(defaults.defaultQuotePolicy()).orElse(QuotePolicy.PUBLIC);
    }

    StatusText say(SafeHtml html) {
        return new StatusText(text, html, spoiler, sensitive, language);
    }
}
