package social.anancus.federation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteHostsIT {
    private static final String HOST = "remote.example";

    @TempDir
    private Path folder;

    private DeliveryFixture fixture;
    private RemoteHosts hosts;

    @BeforeEach
    void open() {
        fixture = new DeliveryFixture(folder);
        hosts = fixture.hosts;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void failOnDays(int days) {
        for (int i = 0; i < days; i++) {
            hosts.failed(HOST, "TIMEOUT");
            hosts.failed(HOST, "once more on the same day");
            fixture.core.clock.advance(Duration.ofDays(1));
        }
    }

    @Test
    void aHostThatFailsOnSevenDaysIsGone() {
        failOnDays(6);
        assertThat(hosts.isUnavailable(HOST)).isFalse();
        failOnDays(1);
        assertThat(hosts.isUnavailable(HOST)).isTrue();
        assertThat(fixture.core.select("select cardinality(failed_on) || last_failure from remote_host"))
                .isEqualTo("7TIMEOUT");
        assertThat(fixture.anotherNode().isUnavailable(HOST))
                .as("other nodes find out")
                .isTrue();
    }

    @Test
    void anySuccessBeforeThatCountsAnew() {
        failOnDays(6);
        hosts.succeeded(HOST);
        failOnDays(6);
        assertThat(hosts.isUnavailable(HOST)).isFalse();
    }

    /** REL-19. */
    @Test
    void aRequestFromAHostThatIsGoneBringsItBack() {
        failOnDays(7);
        hosts.heardFrom("https://Remote.Example/users/bob");
        assertThat(hosts.isUnavailable(HOST)).isFalse();
        assertThat(fixture.core.select("select count(*) from remote_host")).isEqualTo("0");
        assertThat(fixture.anotherNode().isUnavailable(HOST)).isFalse();
    }

    @Test
    void aRequestFromAHostThatIsWellAsksTheDatabaseNothing() {
        hosts.heardFrom("https://" + HOST + "/users/bob");
        long before = fixture.core.persistence.statements();
        for (int i = 0; i < 100; i++) {
            hosts.heardFrom("https://" + HOST + "/users/bob");
        }
        assertThat(fixture.core.persistence.statements()).isEqualTo(before);
    }

    @Test
    void failuresOfOneDayAreWrittenOnce() {
        hosts.failed(HOST, "TIMEOUT");
        long before = fixture.core.persistence.statements();
        for (int i = 0; i < 100; i++) {
            hosts.failed(HOST, "TIMEOUT");
        }
        assertThat(fixture.core.persistence.statements()).isEqualTo(before);
    }

    @Test
    void whatTheOtherServerSaidIsStoredWhateverIsInIt() {
        hosts.failed(HOST, "x\0y" + "z".repeat(2_000));
        assertThat(fixture.core.select("select length(last_failure) from remote_host"))
                .isEqualTo("500");
    }
}
