package social.anancus.support.wired;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.LinkedHashMap;
import java.util.Map;

/** Beans that a test has made itself. */
final class GivenBeans implements Extension {
    private final String name;
    private final Map<Class<?>, Object> given = new LinkedHashMap<>();

    GivenBeans(String name) {
        this.name = name;
    }

    <T> GivenBeans with(Class<T> type, T instance) {
        given.put(type, instance);
        return this;
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        given.forEach((type, instance) -> discovery
                .addBean()
                .id(name + "/" + type.getName())
                .addTypes(type, Object.class)
                .scope(Dependent.class)
                .createWith(context -> instance));
    }
}
