package social.anancus.boot;

import jakarta.ws.rs.ApplicationPath;
import java.util.Map;
import java.util.Set;

/**
 * Pages that JAX-RS decides about and Facelets renders: all with forms. Its own path is internal; {@link FrontDoor} forwards the
 * public ones to it.
 */
@ApplicationPath("-pages")
public class PagesApplication extends jakarta.ws.rs.core.Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Resources.pages();
    }

    @Override
    public Map<String, Object> getProperties() {
        return Resources.PROPERTIES;
    }
}
