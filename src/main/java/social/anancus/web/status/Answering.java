package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.web.compose.Composer;
import social.anancus.web.compose.Composers;
import social.anancus.web.support.Browser;

/** The short composer below a thread. */
@ApplicationScoped
public class Answering {
    private Browser browser;
    private Composers composers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Answering() {}

    @Inject
    Answering(Browser browser, Composers composers) {
        this.browser = browser;
        this.composers = composers;
    }

    /**
     * @param post what is answered, that who is logged in may see
     * @return the composer; null if nobody is logged in
     */
    @Nullable
    Composer to(StatusItem post) {
        return browser.user()
                .map(user -> composers.briefReply(user, post.id(), post.path()))
                .orElse(null);
    }
}
