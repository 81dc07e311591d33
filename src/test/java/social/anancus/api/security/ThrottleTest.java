package social.anancus.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.time.ManualClock;

class ThrottleTest {
    private static final ServerSettings SETTINGS = ServerSettings.of(Map.of(), Map.of());

    private final RateLimiter limiter = new RateLimiter(ManualClock.at("2026-01-02T03:04:05.678Z"), SETTINGS);
    private final HttpServletRequest anonymous =
            fake(HttpServletRequest.class, call -> call.equals("getRemoteAddr") ? "192.0.2.1" : null);
    private final Throttle throttle = new Throttle(limiter, new Caller(anonymous), anonymous, SETTINGS);

    private static <T> T fake(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                ThrottleTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answers.apply(method.getName())));
    }

    private static ContainerRequestContext request(String... parameters) {
        Map<String, Object> properties = new HashMap<>();
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        List.of(parameters).forEach(name -> query.add(name, "1"));
        UriInfo uri = fake(UriInfo.class, call -> query);
        return (ContainerRequestContext) Proxy.newProxyInstance(
                ThrottleTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "setProperty" -> properties.put((String) args[0], args[1]);
                    case "getProperty" -> properties.get((String) args[0]);
                    case "getUriInfo" -> uri;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The call as a server makes it: filters, the method, filters again. */
    private MultivaluedMap<String, Object> call(ContainerRequestContext request, int status, Limited... limits) {
        LimitFilter filter = new LimitFilter(List.of(limits), throttle);
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        ContainerResponseContext answer =
                fake(ContainerResponseContext.class, call -> call.equals("getStatus") ? (Object) status : headers);
        throttle.filter(request);
        filter.filter(request);
        filter.filter(request, answer);
        throttle.filter(request, answer);
        return headers;
    }

    @Test
    void theHeadersTellOfTheLimitThatIsNearestToItsEnd() {
        assertThat(call(request(), 200).getFirst("X-RateLimit-Limit")).isEqualTo("300");
        assertThat(call(request(), 200, Limited.APPS))
                .containsEntry("X-RateLimit-Limit", List.of("5"))
                .containsEntry("X-RateLimit-Remaining", List.of("4"))
                .containsEntry("X-RateLimit-Reset", List.of("2026-01-02T03:10:00.000000Z"));
    }

    @Test
    void oneMoreThanTheLimitIsRefused() {
        for (int time = 0; time < 5; time++) {
            call(request(), 200, Limited.APPS);
        }

        assertThatThrownBy(() -> call(request(), 200, Limited.APPS)).isInstanceOf(TooMany.class);
        call(request(), 200); // other methods are not touched
    }

    @Test
    void failuresCountAgainstUploadsButNotAgainstStatuses() {
        call(request(), 422, Limited.MEDIA);
        call(request(), 422, Limited.STATUSES);

        assertThat(limiter.ask(Limited.MEDIA.limit(), "192.0.2.1").remaining()).isEqualTo(29);
        assertThat(limiter.ask(Limited.STATUSES.limit(), "192.0.2.1").remaining())
                .isEqualTo(300);
        call(request(), 200, Limited.STATUSES);
        assertThat(limiter.ask(Limited.STATUSES.limit(), "192.0.2.1").remaining())
                .isEqualTo(299);
    }

    @Test
    void requestsForFurtherPagesHaveALimitOfTheirOwn() {
        call(request("max_id", "limit"), 200);
        call(request("limit"), 200);

        assertThat(limiter.ask(social.anancus.platform.ratelimit.RateLimits.PAGING, "192.0.2.1")
                        .remaining())
                .isEqualTo(299);
    }
}
