package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Pattern;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.uri.LocalTarget;
import social.anancus.federation.uri.LocalTargets;

/** Reads what WebFinger is asked for. */
@ApplicationScoped
public class Handles {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]{1,30}");
    private static final int LONGEST = 2048;

    private LocalTargets targets;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Handles() {}

    @Inject
    Handles(LocalTargets targets, LocalUris uris) {
        this.targets = targets;
        this.uris = uris;
    }

    /** What is asked for. */
    sealed interface Resource {}

    /** Neither a handle nor an address. */
    record Malformed() implements Resource {}

    /** Nobody of this server. */
    record Foreign() implements Resource {}

    /** The server itself. */
    record Server() implements Resource {}

    /** Somebody here, if there is such an account. */
    record Person(LocalTarget.Owner owner) implements Resource {}

    /**
     * @param resource the parameter of that name
     * @return what it means
     */
    Resource read(String resource) {
        if (resource.isEmpty() || resource.length() > LONGEST) {
            return new Malformed();
        }
        String lower = resource.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return address(resource);
        }
        String handle = lower.startsWith("acct:") ? resource.substring("acct:".length()) : resource;
        // @alice@here, as people write it
        String bare = handle.startsWith("@") && handle.lastIndexOf('@') > 0 ? handle.substring(1) : handle;
        int at = bare.lastIndexOf('@');
        if (at < 0) {
            return targets.isOurHost(bare) ? new Server() : new Malformed();
        }
        String name = bare.substring(0, at);
        String domain = bare.substring(at + 1);
        if (name.isEmpty() || domain.isEmpty()) {
            return new Malformed();
        }
        if (!targets.isOurHost(domain)) {
            return new Foreign();
        }
        if (targets.isOurHost(name)) {
            return new Server();
        }
        return USERNAME.matcher(name).matches() ? new Person(new LocalTarget.Owner.ByName(name)) : new Foreign();
    }

    private Resource address(String address) {
        if (address.equals(uris.root()) || address.equals(uris.root() + "/")) {
            return new Server();
        }
        return targets.of(address)
                .map(target -> switch (target) {
                    case LocalTarget.Actor actor -> new Person(actor.owner());
                    case LocalTarget.InstanceActor server -> new Server();
                    default -> new Foreign();
                })
                .orElseGet(Foreign::new);
    }
}
