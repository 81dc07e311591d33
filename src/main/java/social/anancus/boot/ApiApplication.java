package social.anancus.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The client API, {@code /api/...}. */
@ApplicationPath("api")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Resources.api();
    }

    @Override
    public Map<String, Object> getProperties() {
        return Resources.PROPERTIES;
    }
}
