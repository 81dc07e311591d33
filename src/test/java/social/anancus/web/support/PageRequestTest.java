package social.anancus.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageRequestTest {
    @Test
    void aPageSeesTheAttributesAndItsOwnAndChangesNoneOfTheRequest() {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                PageRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "getAttributeNames" -> Collections.enumeration(List.of("kept", "gone"));
                    case "getAttribute" -> "kept".equals(values[0]) ? "of the request" : null;
                    case "getMethod" -> "POST";
                    default -> throw new AssertionError("a page asks the request for " + method.getName());
                });
        PageRequest page = new PageRequest(request, Map.of("model", "of the page"));

        page.setAttribute("row", "1");
        assertThat(page.getAttribute("row")).isEqualTo("1");
        page.setAttribute("row", null);
        page.removeAttribute("kept");

        assertThat(page.getAttribute("model")).isEqualTo("of the page");
        assertThat(page.getAttribute("row")).isNull();
        assertThat(Collections.list(page.getAttributeNames())).containsExactly("model");
        assertThat(page.getMethod()).isEqualTo("GET");
    }
}
