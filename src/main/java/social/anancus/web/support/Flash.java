package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import social.anancus.platform.i18n.Messages;

/** One sentence for the next page, carried by a cookie that holds the key of a text. */
@ApplicationScoped
public class Flash {
    private static final String PREFIX = "flash.";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,63}");

    private Browser browser;
    private Cookies cookies;
    private Messages messages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Flash() {}

    @Inject
    public Flash(Browser browser, Cookies cookies, Messages messages) {
        this.browser = browser;
        this.cookies = cookies;
        this.messages = messages;
    }

    /**
     * @param name the key of a text, without {@code flash.} before it
     * @return the cookie that brings it to the next page
     */
    public NewCookie say(String name) {
        return cookies.make(Cookies.Kind.FLASH, name, false);
    }

    /** The key of what is to be said now. */
    Optional<String> waiting() {
        return browser.cookie(Cookies.Kind.FLASH).flatMap(this::key);
    }

    /** What a cookie says that was made here. */
    Optional<String> text(String name, Locale locale) {
        return key(name).map(key -> messages.text(locale, key));
    }

    private Optional<String> key(String name) {
        return Optional.of(name)
                .filter(each -> NAME.matcher(each).matches())
                .map(each -> PREFIX + each)
                .filter(messages::has);
    }

    Optional<NewCookie> taken() {
        return browser.cookie(Cookies.Kind.FLASH).map(value -> cookies.remove(Cookies.Kind.FLASH));
    }
}
