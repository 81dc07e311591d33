package social.anancus.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * What other servers ask for and send: actors, their objects and inboxes, WebFinger, NodeInfo. Its own path is internal;
 * {@link FrontDoor} forwards the public ones to it.
 */
@ApplicationPath("-federation")
public class FederationApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Resources.federation();
    }

    @Override
    public Map<String, Object> getProperties() {
        return Resources.PROPERTIES;
    }
}
