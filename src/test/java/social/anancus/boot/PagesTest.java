package social.anancus.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.web.support.SentForm;

class PagesTest {
    @Test
    void whateverChangesSomethingTakesAFormThatWasCheckedToComeFromUs() {
        List<Method> changing = Resources.pages().stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class)
                        .anyMatch(method::isAnnotationPresent))
                .toList();

        assertThat(changing)
                .isNotEmpty()
                .allMatch(method -> List.of(method.getParameterTypes()).contains(SentForm.class));
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth/authorize, PAGES, /-pages/oauth/authorize",
        "/oauth/authorize/native, PAGES, /-pages/oauth/authorize/native",
        "/auth/sign_in, PAGES, /-pages/auth/sign_in",
        "/oauth/token, SITE, /-site/oauth/token",
        "/oauth/authorized_applications, SITE, /-site/oauth/authorized_applications",
        "/-pages/auth/sign_in, HIDDEN, ",
        "/auth.xhtml, HIDDEN, "
    })
    void pagesAreReachedByTheirPublicPathsOnly(String path, Route route, @Nullable String target) {
        assertThat(Route.of(path)).isEqualTo(route);
        assertThat(route.target(path)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /@alice                | text/html                 | SUBJECT    | /-pages/@alice
                    /@alice/12             | text/html                 | SUBJECT    | /-pages/@alice/12
                    /@carol@remote.example | */*                       | SUBJECT    | /-pages/@carol@remote.example
                    /tags/caf%C3%A9        |                           | SUBJECT    | /-pages/tags/caf%C3%A9
                    /@alice                | application/activity+json | FEDERATION | /-federation/@alice
                    /@alice/12.json        | text/html                 | FEDERATION | /-federation/@alice/12
                    /@alice.rss            | application/json          | SUBJECT    | /-pages/@alice.rss
                    /people/12/actions     | application/json          | PAGES      | /-pages/people/12/actions
                    """)
    void anAddressOfASubjectLeadsToItsPageOrItsDocument(
            String path, @Nullable String accept, Route route, String target) {
        Route found = Route.of(path).orDocument(path, accept);

        assertThat(found).isEqualTo(route);
        assertThat(found.target(path)).isEqualTo(target);
    }
}
