package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import social.anancus.core.account.HandleRepository;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.platform.error.ExpectedException;
import social.anancus.platform.log.Log;
import social.anancus.platform.text.TextEntities;

/**
 * Gets to know those whom somebody is about to mention and who live on servers that this one has not heard of them from. Not
 * a transaction: other servers are asked. Who cannot be found in time stays text.
 */
@ApplicationScoped
public class MeetMentioned {
    private static final Log LOG = Log.of(MeetMentioned.class);
    private static final int MOST = 10;
    private static final Duration IN_ALL = Duration.ofSeconds(6);
    private static final Duration EACH = Duration.ofSeconds(3);

    private HandleRepository handles;
    private RemoteAccounts remoteAccounts;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MeetMentioned() {}

    @Inject
    public MeetMentioned(HandleRepository handles, RemoteAccounts remoteAccounts, Clock clock) {
        this.handles = handles;
        this.remoteAccounts = remoteAccounts;
        this.clock = clock;
    }

    /**
     * @param text what will be published
     */
    public void meet(String text) {
        Set<String> named = new LinkedHashSet<>();
        for (TextEntities.Entity entity : TextEntities.find(text)) {
            String word = text.substring(Math.min(entity.start() + 1, entity.end()), entity.end());
            if (entity.kind() == TextEntities.Kind.HANDLE && word.indexOf('@') > 0 && named.size() < MOST) {
                named.add(word);
            }
        }
        if (named.isEmpty()) {
            return;
        }
        named.removeAll(handles.find(named).keySet());
        Instant end = clock.instant().plus(IN_ALL);
        for (String handle : named) {
            if (clock.instant().isBefore(end)) {
                meetOne(handle);
            }
        }
    }

    private void meetOne(String handle) {
        try {
            remoteAccounts.resolve(handle, EACH);
        } catch (ExpectedException e) {
            LOG.debug("somebody who is mentioned could not be found", "reason", e.getMessage());
        }
    }
}
