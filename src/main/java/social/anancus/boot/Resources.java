package social.anancus.boot;

import java.util.Map;
import java.util.Set;
import social.anancus.api.health.HealthResource;

/** What each JAX-RS application serves, listed: nothing is found by scanning, so a start need not look for it. */
final class Resources {
    /** Names of Jersey's switches; another implementation passes over them. */
    static final Map<String, Object> PROPERTIES = Map.of(
            "jersey.config.server.wadl.disableWadl", true,
            "jersey.config.server.disableMoxyJson", true,
            "jersey.config.server.disableMetainfServicesLookup", false,
            "jersey.config.server.response.setStatusOverSendError", true);

    private Resources() {}

    static Set<Class<?>> api() {
        return Set.of();
    }

    static Set<Class<?>> site() {
        return Set.of(HealthResource.class);
    }
}
