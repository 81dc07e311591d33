package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.anancus.core.policing.DomainPolicy;

/** Leaves out of an audience whom we do not speak to: servers that moderators have suspended, and servers that are gone. */
@ApplicationScoped
class Recipients {
    private RemoteHosts hosts;
    private DomainPolicy policy;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected Recipients() {}

    @Inject
    Recipients(RemoteHosts hosts, DomainPolicy policy) {
        this.hosts = hosts;
        this.policy = policy;
    }

    /** The inboxes of those whose servers are not suspended, each once. */
    List<String> permitted(Collection<Inbox> audience) {
        Map<String, Boolean> known = new HashMap<>();
        Set<String> result = new LinkedHashSet<>();
        for (Inbox inbox : audience) {
            String host = Delivery.hostOf(inbox.url()).orElse("");
            if (!host.isEmpty()
                    && known.computeIfAbsent(inbox.domain(), this::isPermitted)
                    && known.computeIfAbsent(host, this::isPermitted)) {
                result.add(inbox.url());
            }
        }
        return List.copyOf(result);
    }

    /** Those whose servers are not gone. */
    List<String> reachable(Collection<String> inboxes) {
        return inboxes.stream()
                .filter(inbox -> Delivery.hostOf(inbox)
                        .filter(host -> !hosts.isUnavailable(host))
                        .isPresent())
                .toList();
    }

    private boolean isPermitted(String domain) {
        return !policy.of(domain).suspended();
    }
}
