package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.anancus.platform.i18n.Messages;

/** One sentence for the next page, carried by a cookie that holds the key of a text and, if it leads somewhere, a path. */
@ApplicationScoped
public class Flash {
    private static final String PREFIX = "flash.";
    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9.-]{0,63})(?:~(/[A-Za-z0-9@._/#-]{1,300}))?");

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

    /**
     * @param name the key of a text, without {@code flash.} before it; that with {@code .link} behind it is what the link is
     *     called
     * @param link where it leads: a path on this server
     * @return the cookie that brings it to the next page
     */
    public NewCookie say(String name, String link) {
        return say(name + "~" + link);
    }

    /** The key of what is to be said now. */
    Optional<String> waiting() {
        return sent(1).map(name -> PREFIX + name).filter(messages::has);
    }

    /** Where what is to be said now leads. */
    Optional<String> link() {
        return sent(2).filter(path -> !path.startsWith("//"));
    }

    private Optional<String> sent(int part) {
        return browser.cookie(Cookies.Kind.FLASH)
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(part));
    }

    Optional<NewCookie> taken() {
        return browser.cookie(Cookies.Kind.FLASH).map(value -> cookies.remove(Cookies.Kind.FLASH));
    }
}
