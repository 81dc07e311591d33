package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param path a path on this server
     * @param name the key of a text, without {@code flash.} before it
     * @return the way there, where it is said
     */
    public Response lead(String path, String name) {
        return Response.fromResponse(Redirects.to(path)).cookie(say(name)).build();
    }

    /**
     * What is to be said now.
     *
     * @param key the key of a text
     * @param link where it leads; null for nowhere
     */
    record Said(String key, @Nullable String link) {}

    /** What is to be said now, if the browser brings something that we may have left with it. */
    Optional<Said> waiting() {
        return browser.cookie(Cookies.Kind.FLASH).flatMap(this::read);
    }

    /** What a cookie says that was made here. */
    Optional<String> text(String cookie, Locale locale) {
        return read(cookie).map(said -> messages.text(locale, said.key()));
    }

    private Optional<Said> read(String cookie) {
        return Optional.of(NAME.matcher(cookie))
                .filter(Matcher::matches)
                .map(sent -> new Said(PREFIX + sent.group(1), link(sent.group(2))))
                .filter(said -> messages.has(said.key()));
    }

    private static @Nullable String link(@Nullable String sent) {
        return sent == null || sent.startsWith("//") ? null : sent;
    }

    Optional<NewCookie> taken() {
        return browser.cookie(Cookies.Kind.FLASH).map(value -> cookies.remove(Cookies.Kind.FLASH));
    }
}
