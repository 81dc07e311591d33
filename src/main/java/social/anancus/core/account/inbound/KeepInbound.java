package social.anancus.core.account.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.jobs.Jobs;

/**
 * Writes down what another server has sent, and that it is to be dealt with: two statements in one transaction. When it
 * returns, the sender may be told that it has arrived.
 */
@ApplicationScoped
public class KeepInbound {
    private InboundRepository inbound;
    private Jobs jobs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public KeepInbound() {}

    @Inject
    KeepInbound(InboundRepository inbound, Jobs jobs) {
        this.inbound = inbound;
        this.jobs = jobs;
    }

    /**
     * @param activity what came
     * @param host by which what waits of its sender is counted
     * @param digest the SHA-256 of its bytes, by which it is known when it comes again; null where coming again means
     *     something
     * @return whether it is new; if not, it is under way already or was dealt with in the last hours
     */
    @Transactional
    public boolean keep(Inbound activity, String host, byte @Nullable [] digest) {
        Optional<Long> id =
                inbound.add(activity, digest == null ? null : HexFormat.of().formatHex(digest));
        id.ifPresent(row -> jobs.enqueue(new ProcessActivity(row, host)));
        return id.isPresent();
    }
}
