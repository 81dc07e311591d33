package social.anancus.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final URI BASE = URI.create("http://localhost:8080");
    private static final List<Token> TOKENS = List.of(new Token("one", "alice"), new Token("two", "bob"));

    @Test
    void everyRequestHasAnIdInItsPathAndSomebodysToken() {
        Targets targets = new Targets(List.of("11", "12"), List.of("21"), List.of("/@alice/21", "/@alice"));
        var requests = Reading.ACCOUNT.requests(BASE, TOKENS, targets, 1).orElseThrow();
        SplittableRandom random = new SplittableRandom(1);
        List<String> lines = IntStream.range(0, 200)
                .mapToObj(i -> new String(requests.next(random).bytes(), StandardCharsets.ISO_8859_1))
                .toList();
        assertThat(lines)
                .allMatch(text -> text.matches("(?s)GET /api/v1/accounts/1[12]/statuses\\?limit=20 HTTP/1.1.*"))
                .anyMatch(text -> text.contains("/11/") && text.contains("Bearer two"))
                .anyMatch(text -> text.contains("/12/") && text.contains("Bearer one"));
    }

    @Test
    void whereThereIsNothingToReadThereAreNoRequests() {
        assertThat(Reading.THREAD.requests(BASE, TOKENS, new Targets(List.of(), List.of(), List.of()), 1))
                .isEmpty();
        assertThat(Reading.HOME.requests(BASE, TOKENS, new Targets(List.of(), List.of(), List.of()), 1))
                .isPresent();
    }
}
