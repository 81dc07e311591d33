package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import social.anancus.core.login.LoginState;

/** Puts before every page what its annotation asks for, once, when the server starts. */
@Provider
@ApplicationScoped
public class Gate implements DynamicFeature {
    /** A property of requests that were not let in. */
    static final String SHUT = Gate.class.getName();

    private static final String OURS = "social.anancus.";

    /** What stays open for somebody whose role demands a second factor that is not set up yet. */
    private static final Set<String> WITHOUT_SECOND_FACTOR = Set.of("settings/two-step", "settings/confirm");

    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Gate() {}

    @Inject
    public Gate(Browser browser) {
        this.browser = browser;
    }

    /**
     * @throws IllegalStateException if a method does not say who may call it
     */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (!method.getDeclaringClass().getName().startsWith(OURS)) {
            return; // what an implementation adds by itself, such as its answer to OPTIONS
        }
        if (method.isAnnotationPresent(SignedIn.class)) {
            context.register((ContainerRequestFilter) this::requireUser, Priorities.AUTHENTICATION);
        } else if (!method.isAnnotationPresent(Public.class)) {
            throw new IllegalStateException(method + " does not say who may call it");
        }
    }

    private static String firstTwo(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .collect(Collectors.joining("/"));
    }

    private void requireUser(ContainerRequestContext context) {
        if (browser.user().isEmpty()) {
            context.setProperty(SHUT, true);
            boolean page = context.getMethod().equals("GET");
            context.abortWith(Redirects.toSignIn(page ? browser.pathAndQuery() : "/"));
        } else if (browser.requireUser().person().state() == LoginState.TWO_FACTOR_MISSING
                && !WITHOUT_SECOND_FACTOR.contains(firstTwo(context.getUriInfo().getPath()))) {
            context.abortWith(Redirects.to("/settings/two-step"));
        }
    }
}
