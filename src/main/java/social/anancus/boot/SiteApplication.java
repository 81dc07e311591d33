package social.anancus.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * Everything that JAX-RS serves outside of {@code /api}: health, metrics, console and what other servers ask for. Its own
 * path is internal; {@link FrontDoor} forwards the public ones to it.
 */
@ApplicationPath("-site")
public class SiteApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Resources.site();
    }

    @Override
    public Map<String, Object> getProperties() {
        return Resources.PROPERTIES;
    }
}
