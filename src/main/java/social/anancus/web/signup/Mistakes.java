package social.anancus.web.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import social.anancus.core.login.CredentialMaker;
import social.anancus.core.login.SignUpRules;
import social.anancus.core.login.SuggestUsernames;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.FieldError.Code;
import social.anancus.platform.i18n.Messages;

/** Says in the reader's language what is wrong with a form. */
@ApplicationScoped
class Mistakes {
    private static final String PREFIX = "visitors.sign-up.error.";
    private static final Map<String, String> IDS = Map.of(
            "username", "su-user",
            "email", "su-email",
            "password", "su-pass",
            "date_of_birth", "su-day",
            "reason", "su-reason",
            "agreement", "su-agree");

    private Messages messages;
    private SuggestUsernames suggest;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    Mistakes() {}

    @Inject
    Mistakes(Messages messages, SuggestUsernames suggest) {
        this.messages = messages;
        this.suggest = suggest;
    }

    /**
     * @param errors what core found
     * @param typed what was typed
     * @param password the password, of which only the length is told
     * @param locale the reader's language
     * @return the same in words
     */
    List<SignUpForm.Mistake> inWords(List<FieldError> errors, SignUpForm.Typed typed, String password, Locale locale) {
        return errors.stream()
                .map(error -> new SignUpForm.Mistake(
                        error.field(),
                        IDS.getOrDefault(error.field(), "su-user"),
                        text(error, typed, password, locale),
                        messages.text(locale, key(error) + ".short")))
                .toList();
    }

    /** Every pair of field and mistake that core can find has a text; another would be shown as "is not valid". */
    private String key(FieldError error) {
        String key = PREFIX + error.field().replace('_', '-') + "."
                + error.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.has(key) ? key : PREFIX + "other";
    }

    private String text(FieldError error, SignUpForm.Typed typed, String password, Locale locale) {
        String key = key(error);
        if (error.field().equals("username") && error.code() == Code.TAKEN) {
            List<String> free = suggest.suggest(typed.username());
            return free.isEmpty()
                    ? messages.text(locale, key)
                    : messages.text(locale, key + ".free", String.join(", ", free));
        }
        if (error.field().equals("password")) {
            int length = password.codePointCount(0, password.length());
            return messages.text(locale, key, length, CredentialMaker.MAX_PASSWORD);
        }
        return messages.text(locale, key, SignUpRules.MAX_REASON);
    }
}
