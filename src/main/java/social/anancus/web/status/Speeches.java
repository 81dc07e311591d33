package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import social.anancus.platform.i18n.Messages;

/** Knows how pages speak now. */
@ApplicationScoped
public class Speeches {
    private Messages messages;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Speeches() {}

    @Inject
    Speeches(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Speech in(Locale locale) {
        return new Speech(messages, locale, clock.instant());
    }
}
