package social.anancus.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleDoorTest {
    private static final String SECRET = "a-secret-of-the-console-only";
    private static final Map<String, String> KNOWN = Map.of("Authorization", "Bearer " + SECRET);

    private final ConsoleDoor door = new ConsoleDoor(Optional.of(SECRET));

    private static HttpServletRequest request(String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ConsoleDoorTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeaderNames" -> Collections.enumeration(headers.keySet());
                    case "getHeader" -> headers.get((String) args[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static int status(Admission admission) {
        return admission instanceof Admission.Refused refused ? refused.answer().status() : 200;
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1%lo"})
    void thisMachineMayEnterWithTheSecret(String address) {
        assertThat(status(door.admit(request(address, KNOWN)))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.0.2.1", "2001:db8::1", "::", "0.0.0.0"})
    void othersDoNotLearnThatThereIsAConsole(String address) {
        assertThat(status(door.admit(request(address, KNOWN)))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP"})
    void whatCameThroughAProxyIsFromElsewhere(String header) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + SECRET, header, "127.0.0.1");

        assertThat(status(door.admit(request("127.0.0.1", headers)))).isEqualTo(404);
    }

    @Test
    void withoutTheSecretNobodyEnters() {
        assertThat(status(door.admit(request("127.0.0.1", Map.of())))).isEqualTo(401);
        assertThat(status(door.admit(request("127.0.0.1", Map.of("Authorization", "Bearer wrong")))))
                .isEqualTo(401);
        assertThat(status(door.admit(request("127.0.0.1", Map.of("Authorization", "Basic " + SECRET)))))
                .isEqualTo(401);
    }

    @Test
    void withoutAConfiguredSecretTheConsoleIsClosed() {
        ConsoleDoor closed = new ConsoleDoor(Optional.empty());

        assertThat(status(closed.admit(request("127.0.0.1", KNOWN)))).isEqualTo(404);
    }
}
