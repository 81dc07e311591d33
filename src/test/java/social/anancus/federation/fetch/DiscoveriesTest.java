package social.anancus.federation.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;

class DiscoveriesTest {
    private final Discoveries discoveries = new Discoveries(new Caches(new Metrics()));
    private final Errand errand = Errand.of("https://r1.example/activities/1");

    /** WFG-12, W4. */
    @Test
    void oneCauseMakesTenHostsOfADomainKnownAndNoMore() {
        long allowed = IntStream.range(0, 50)
                .filter(i -> discoveries.mayFetchActor(errand, "h" + i + ".evil.example"))
                .count();

        assertThat(allowed).isEqualTo(Discoveries.HOSTS_PER_DOMAIN);
        assertThat(discoveries.mayFetchActor(errand, "h0.evil.example")).isTrue();
        assertThat(discoveries.mayFetchActor(errand, "other.example")).isTrue();
        assertThat(discoveries.mayFetchActor(Errand.of("another"), "h49.evil.example"))
                .isTrue();
    }

    /** RES-11. */
    @Test
    void oneCauseMakesSoManyAccountsStatusesAndPagesKnownAndNoMore() {
        long actors = IntStream.range(0, 500)
                .filter(i -> discoveries.mayFetchActor(errand, "r1.example"))
                .count();
        long statuses = IntStream.range(0, 1100)
                .filter(i -> discoveries.mayFetchStatus(errand.deeper()))
                .count();
        long pages = IntStream.range(0, 600)
                .filter(i -> discoveries.mayReadPage(errand))
                .count();

        assertThat(actors).isEqualTo(Discoveries.ACTORS);
        assertThat(statuses).isEqualTo(Discoveries.STATUSES);
        assertThat(pages).isEqualTo(Discoveries.PAGES);
    }

    @ParameterizedTest
    @CsvSource({
        "r1.example, r1.example",
        "a.b.r1.example, r1.example",
        "a.example.co.uk, example.co.uk",
        "example.co.uk, example.co.uk",
        "a.r1.example:8443, r1.example",
        "[::1], '[::1]'"
    })
    void aRegistrableDomainIsTheEndOfTheName(String host, String domain) {
        assertThat(Origin.registrable(host)).isEqualTo(domain);
    }
}
