package social.anancus.api.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneOffset;
import social.anancus.api.security.Caller;

/** Gives the answers of each method the headers that its annotations ask for. */
@Provider
@ApplicationScoped
public class AnswerHeaders implements DynamicFeature {
    private static final int OK = 200;

    private Caller caller;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AnswerHeaders() {}

    /**
     * @param caller who calls; the current request's
     */
    @Inject
    public AnswerHeaders(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Cached cached = method.getAnnotation(Cached.class);
        DeprecatedSince deprecated = method.getAnnotation(DeprecatedSince.class);
        if (cached != null || deprecated != null) {
            context.register(filter(cached, deprecated), Priorities.HEADER_DECORATOR);
        }
    }

    private ContainerResponseFilter filter(
            @org.jspecify.annotations.Nullable Cached cached,
            @org.jspecify.annotations.Nullable DeprecatedSince deprecated) {
        return (request, answer) -> {
            MultivaluedMap<String, Object> headers = answer.getHeaders();
            if (cached != null && answer.getStatus() == OK && mayBeKept(cached.value())) {
                headers.putSingle(HttpHeaders.CACHE_CONTROL, cached.value().header());
            }
            if (deprecated != null) {
                long second = LocalDate.parse(deprecated.value())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toEpochSecond();
                headers.putSingle("Deprecation", "@" + second);
            }
        };
    }

    private boolean mayBeKept(Cached.For whom) {
        return whom == Cached.For.EVERYBODY || caller.isAnonymous();
    }
}
