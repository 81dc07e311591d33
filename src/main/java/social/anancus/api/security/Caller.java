package social.anancus.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.Authentication;
import social.anancus.core.login.Authentication.Person;
import social.anancus.core.status.Viewer;

/**
 * Who sends the current request: nobody known, an application, or a person through an application. What is known hangs on
 * the request itself: a bean for each request would have to be made, found and destroyed each time.
 */
@ApplicationScoped
public class Caller {
    private static final String AUTHENTICATION = Caller.class.getName();

    private HttpServletRequest request;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Caller() {}

    /**
     * @param request the current one
     */
    @Inject
    public Caller(HttpServletRequest request) {
        this.request = request;
    }

    /** The filter's, once per request. */
    void become(Authentication known) {
        request.setAttribute(AUTHENTICATION, known);
    }

    /**
     * @return whether no token counts
     */
    public boolean isAnonymous() {
        return known() == null;
    }

    /**
     * @return the token and what stands behind it; empty for the anonymous
     */
    public Optional<Authentication> authentication() {
        return Optional.ofNullable(known());
    }

    private @Nullable Authentication known() {
        return (Authentication) request.getAttribute(AUTHENTICATION);
    }

    /**
     * @return the person; empty for the anonymous and for applications that act for themselves
     */
    public Optional<Person> person() {
        return authentication().flatMap(known -> Optional.ofNullable(known.person()));
    }

    /**
     * For methods that require a user's token.
     *
     * @return the person
     * @throws IllegalStateException if there is none: the method's annotation lets others in
     */
    public Person requirePerson() {
        return person().orElseThrow(() -> new IllegalStateException("the method lets callers in who are no person"));
    }

    /**
     * For methods that require a token.
     *
     * @return the token and what stands behind it
     * @throws IllegalStateException if there is none: the method's annotation lets the anonymous in
     */
    public Authentication requireAuthentication() {
        return authentication()
                .orElseThrow(() -> new IllegalStateException("the method lets callers in who have no token"));
    }

    /**
     * @return who looks at statuses
     */
    public Viewer viewer() {
        return person().<Viewer>map(person -> Viewer.local(person.accountId())).orElseGet(Viewer::anonymous);
    }

    /**
     * For methods that require a user's token.
     *
     * @return the person as the one who looks at statuses
     */
    public Viewer.LocalViewer localViewer() {
        return new Viewer.LocalViewer(requirePerson().accountId());
    }
}
