package social.anancus.core.policing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.http.HostNames;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.metrics.Caches;

/** Tells how this server stands to a domain: from memory, as new as the last change on any node. */
@ApplicationScoped
public class DomainPolicy {
    static final String KIND = "domain-rules-changed";

    /** The moment after which even a change that was not heard of counts. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private static final String ALL = "all";

    private final Object lock = new Object();
    private long changes;
    private DomainRuleRepository rules;
    private Broadcast broadcast;
    private Cache<String, Map<String, DomainRule>> cache;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DomainPolicy() {}

    @Inject
    public DomainPolicy(DomainRuleRepository rules, Broadcast broadcast, Caches caches) {
        this.rules = rules;
        this.broadcast = broadcast;
        this.cache = caches.create(
                "domain_rules", Caffeine.newBuilder().maximumSize(1).expireAfterWrite(LIFE));
    }

    /**
     * @param domain a host or the domain of a handle in any form, also with a port or a dot at its end
     * @return what holds for it; what is no domain is kept away
     */
    public DomainStanding of(String domain) {
        Map<String, DomainRule> all = rules();
        if (all.isEmpty()) {
            return DomainStanding.FREE;
        }
        String name;
        try {
            name = HostNames.normalise(bare(domain));
        } catch (OutboundException e) {
            return new DomainStanding(Severity.SUSPEND, true, true);
        }
        DomainStanding standing = DomainStanding.FREE;
        while (!name.isEmpty()) {
            DomainRule rule = all.get(name);
            if (rule != null) {
                standing = standing.and(rule);
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return standing;
    }

    private static String bare(String domain) {
        String text = domain.strip();
        int colon = text.indexOf(':');
        String host = colon > 0 && text.indexOf(':', colon + 1) < 0 ? text.substring(0, colon) : text;
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private Map<String, DomainRule> rules() {
        Map<String, DomainRule> known = cache.getIfPresent(ALL);
        if (known != null) {
            return known;
        }
        long before;
        synchronized (lock) {
            before = changes;
        }
        Map<String, DomainRule> read =
                rules.all().stream().collect(Collectors.toUnmodifiableMap(DomainRule::domain, Function.identity()));
        synchronized (lock) {
            // what was read before a change was committed must not be put in after it was taken out
            if (changes == before) {
                cache.put(ALL, read);
            }
        }
        return read;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainRulesChanged event) {
        forget();
        broadcast.publish(KIND, "\"" + event.domain() + "\"");
    }

    void forget() {
        synchronized (lock) {
            changes++;
            cache.invalidateAll();
        }
    }
}
