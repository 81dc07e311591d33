package social.anancus.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import social.anancus.core.login.AuthenticateToken;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Puts before every resource method the filter that its annotation asks for, once, when the server starts. */
@Provider
@ApplicationScoped
public class Doors implements DynamicFeature {
    private static final String OURS = "social.anancus.";

    private TokenFilter.Surroundings around;
    private ConsoleDoor console;
    private Throttle throttle;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Doors() {}

    @Inject
    public Doors(
            AuthenticateToken authenticate,
            OwnPage page,
            Caller caller,
            HttpServletRequest request,
            ServerSettings settings,
            Throttle throttle) {
        this.throttle = throttle;
        this.around = new TokenFilter.Surroundings(
                authenticate, page, caller, request, settings.get(Settings.TRUSTED_PROXY_IP));
        this.console = new ConsoleDoor(settings.get(Settings.CONSOLE_TOKEN));
    }

    /**
     * @throws IllegalStateException if the method does not say who may call it
     */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceMethod().getDeclaringClass().getName().startsWith(OURS)) {
            return; // what an implementation adds by itself, such as its answer to OPTIONS
        }
        Method method = resource.getResourceMethod();
        context.register(filterOf(method), Priorities.AUTHENTICATION);
        LimitedBy limited = method.getAnnotation(LimitedBy.class);
        if (limited != null) {
            // before the body is read; its answer before that of the throttle, which tells what is left
            context.register(new LimitFilter(List.of(limited.value()), throttle), Priorities.AUTHENTICATION + 200);
        }
    }

    private ContainerRequestFilter filterOf(Method method) {
        RequiresScope scope = method.getAnnotation(RequiresScope.class);
        if (scope != null) {
            return tokenFilter(method, TokenDoor.of(scope));
        }
        Public open = method.getAnnotation(Public.class);
        if (open != null) {
            return tokenFilter(method, TokenDoor.of(open));
        }
        if (method.isAnnotationPresent(ConsoleOnly.class)) {
            return new ConsoleFilter(console, around.request());
        }
        throw new IllegalStateException(method + " does not say who may call it");
    }

    private TokenFilter tokenFilter(Method method, TokenDoor door) {
        return new TokenFilter(door, method.isAnnotationPresent(AllowsTokenParameter.class), around);
    }
}
