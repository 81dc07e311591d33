package social.anancus.web.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.i18n.Messages;
import social.anancus.web.support.Browser;

/** Puts what core refuses into the words of the page: {@code settings.mistake.FIELD.CODE}, or {@code settings.mistake.CODE}. */
@ApplicationScoped
public class MistakeTexts {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Messages messages;
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MistakeTexts() {}

    @Inject
    public MistakeTexts(Messages messages, Browser browser) {
        this.messages = messages;
        this.browser = browser;
    }

    /**
     * @param invalid what core says
     * @return the same for people
     */
    public Mistakes of(Invalid invalid) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldError error : invalid.errors()) {
            texts.putIfAbsent(error.field(), text(error));
        }
        return texts.isEmpty() ? at("", "settings.mistake.form") : new Mistakes(texts);
    }

    /**
     * @param field the name of a field
     * @param key the key of what is wrong with it
     * @return that as the only mistake
     */
    public Mistakes at(String field, String key) {
        return new Mistakes(Map.of(field, messages.text(browser.locale(null), key)));
    }

    private String text(FieldError error) {
        String code = error.code().name().toLowerCase(Locale.ROOT);
        String own = "settings.mistake." + error.field() + "." + code;
        Matcher limit = NUMBER.matcher(error.description());
        return messages.text(
                browser.locale(null),
                messages.has(own) ? own : "settings.mistake." + code,
                limit.find() ? Integer.valueOf(limit.group()) : 0);
    }
}
