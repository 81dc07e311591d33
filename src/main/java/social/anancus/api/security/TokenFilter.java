package social.anancus.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.AuthenticateToken;
import social.anancus.core.login.Authentication;
import social.anancus.platform.net.AddressRange;
import social.anancus.platform.net.ClientAddress;

/** Stands before one resource method and lets in whom its {@link TokenDoor} lets in. */
final class TokenFilter implements ContainerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final TokenDoor door;
    private final boolean parameterAllowed;
    private final Surroundings around;

    /**
     * What all filters share.
     *
     * @param authenticate knows the tokens
     * @param page knows the pages of this server
     * @param caller learns who calls; the current request's
     * @param request the current one
     * @param proxies whose {@code X-Forwarded-For} is believed
     */
    record Surroundings(
            AuthenticateToken authenticate,
            OwnPage page,
            Caller caller,
            HttpServletRequest request,
            List<AddressRange> proxies) {
        private String address() {
            String forwardedFor = request.getHeader("X-Forwarded-For");
            return ClientAddress.of(request.getRemoteAddr(), forwardedFor, proxies)
                    .address()
                    .getHostAddress();
        }
    }

    TokenFilter(TokenDoor door, boolean parameterAllowed, Surroundings around) {
        this.door = door;
        this.parameterAllowed = parameterAllowed;
        this.around = around;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        switch (admission(context)) {
            case Admission.Refused refused -> context.abortWith(refused.answer().toResponse());
            case Admission.Granted granted -> {
                if (granted.authentication() != null) {
                    around.caller().become(granted.authentication());
                }
            }
        }
    }

    private Admission admission(ContainerRequestContext context) {
        String token = token(context);
        if (token == null && context.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            Optional<Authentication> page = around.page().ofCall(around.request());
            if (page.isPresent()) {
                return door.admitPage(page.get());
            }
        }
        return door.admit(token, around.address(), around.authenticate());
    }

    private @Nullable String token(ContainerRequestContext context) {
        String bearer = bearer(context.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (bearer != null || !parameterAllowed) {
            return bearer;
        }
        return context.getUriInfo().getQueryParameters().getFirst("access_token");
    }

    /**
     * @param header the value of {@code Authorization}; null for none
     * @return the token in it (RFC 6750, 2.1); null where it has none
     */
    static @Nullable String bearer(@Nullable String header) {
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return header != null && bearer ? header.substring(SCHEME.length()).strip() : null;
    }
}
