package social.anancus.web.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import social.anancus.platform.changes.Changes;

class VisitorPagesTest {
    private final Changes changes = new Changes();
    private final VisitorPages pages = new VisitorPages(changes);
    private int made;

    @Test
    void whatDidNotChangeIsMadeOnceWithItsHeaders() throws Exception {
        assertThat(visit("GET", Map.of()).text()).isEqualTo("page 1");
        Answer second = visit("GET", Map.of());
        assertThat(second.text()).isEqualTo("page 1");
        assertThat(second.headers)
                .containsEntry("Content-Type", "text/html;charset=utf-8")
                .containsEntry("Content-Security-Policy", "default-src 'none'")
                .doesNotContainKey("X-Request-Id");
    }

    @Test
    void afterAChangeItIsMadeAnew() throws Exception {
        visit("GET", Map.of());
        changes.note();
        assertThat(visit("GET", Map.of()).text()).isEqualTo("page 2");
    }

    @Test
    void nothingIsKeptOrShownWhileAChangeIsUnderWay() throws Exception {
        visit("GET", Map.of());
        try (Changes.Change change = changes.begin()) {
            assertThat(visit("GET", Map.of()).text()).as("during %s", change).isEqualTo("page 2");
            assertThat(visit("GET", Map.of()).text()).isEqualTo("page 3");
        }
        assertThat(visit("GET", Map.of()).text()).isEqualTo("page 4");
        assertThat(visit("GET", Map.of()).text()).isEqualTo("page 4");
    }

    @Test
    void aChangeWhileItIsMadeMakesItOld() throws Exception {
        Answer answer = new Answer();
        pages.show(request("GET", Map.of()), answer.response(), to -> {
            changes.note();
            make(to, Map.of());
        });
        assertThat(answer.text()).isEqualTo("page 1");
        assertThat(visit("GET", Map.of()).text()).isEqualTo("page 2");
    }

    @Test
    void whoBringsACookieOrTokenGetsTheirOwn() throws Exception {
        visit("GET", Map.of());
        for (String name : List.of("Cookie", "Authorization", "X-Anancus-Page", "Range")) {
            assertThat(visit("GET", Map.of(name, "x")).text()).as(name).isNotEqualTo("page 1");
        }
        assertThat(visit("GET", Map.of()).text()).isEqualTo("page 1");
    }

    @Test
    void languagesAndMethodsAreKeptApart() throws Exception {
        visit("GET", Map.of("Accept-Language", "en"));
        assertThat(visit("GET", Map.of("Accept-Language", "de")).text()).isEqualTo("page 2");
        assertThat(visit("HEAD", Map.of("Accept-Language", "en")).text()).isEqualTo("page 3");
        assertThat(visit("GET", Map.of("Accept-Language", "en")).text()).isEqualTo("page 1");
    }

    @Test
    void onlyPagesForEverybodyAreKept() throws Exception {
        for (Map<String, Object> not : List.<Map<String, Object>>of(
                Map.of("Set-Cookie", "a=b"), Map.of("Content-Type", "application/json"), Map.of("status", 404))) {
            int before = made;
            visitMadeWith(not);
            visitMadeWith(not);
            assertThat(made - before)
                    .as("times that a page with %s is made", not)
                    .isEqualTo(2);
        }
    }

    private Answer visit(String method, Map<String, String> headers) throws Exception {
        Answer answer = new Answer();
        pages.show(request(method, headers), answer.response(), to -> make(to, Map.of()));
        return answer;
    }

    private void visitMadeWith(Map<String, Object> more) throws Exception {
        pages.show(request("GET", Map.of()), new Answer().response(), to -> make(to, more));
    }

    private void make(HttpServletResponse to, Map<String, Object> more) throws IOException, ServletException {
        made++;
        to.addHeader("X-Request-Id", "r" + made);
        to.addHeader("Content-Security-Policy", "default-src 'none'");
        to.addHeader("Content-Type", (String) more.getOrDefault("Content-Type", "text/html;charset=utf-8"));
        if (more.containsKey("Set-Cookie")) {
            to.addHeader("Set-Cookie", "a=b");
        }
        to.setStatus((Integer) more.getOrDefault("status", 200));
        to.getOutputStream().write(("page " + made).getBytes(UTF_8));
    }

    private static HttpServletRequest request(String method, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                VisitorPagesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> "/@alice";
                    case "getQueryString" -> null;
                    case "getHeader" -> headers.get((String) args[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static final class Answer {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private int status = 200;

        String text() {
            return body.toString(UTF_8);
        }

        HttpServletResponse response() {
            return (HttpServletResponse) Proxy.newProxyInstance(
                    VisitorPagesTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (proxy, called, args) -> switch (called.getName()) {
                        case "getStatus" -> status;
                        case "setStatus" -> status = (Integer) args[0];
                        case "addHeader" -> headers.put((String) args[0], (String) args[1]);
                        case "getHeader" -> headers.get((String) args[0]);
                        case "getHeaderNames" -> List.copyOf(headers.keySet());
                        case "getHeaders" ->
                            headers.containsKey((String) args[0]) ? List.of(headers.get((String) args[0])) : List.of();
                        case "getContentType" -> headers.get("Content-Type");
                        case "setContentLength" -> null;
                        case "getOutputStream" -> stream();
                        default -> throw new UnsupportedOperationException(called.getName());
                    });
        }

        private ServletOutputStream stream() {
            return new ServletOutputStream() {
                @Override
                public void write(int value) {
                    body.write(value);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
