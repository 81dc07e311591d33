package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.anancus.platform.json.Json;
import social.anancus.support.RunningServer;

/** Who may sign up, as the operator says by the command line. */
class RegistrationsIT {
    private static final Json JSON = new Json();

    private final RunningServer server = RunningServer.shared();

    @AfterEach
    void shut() {
        server.command("registrations", "closed");
    }

    private JsonNode told() {
        return JSON.tree(server.get("/api/v2/instance").body()).path("registrations");
    }

    @Test
    void theDoorsAreOpenedAndShutByTheOperator() {
        assertThat(server.command("registrations", "open").output()).isEqualTo("Registrations are open.\n");
        assertThat(told().path("enabled").asBoolean()).isTrue();
        assertThat(told().path("approval_required").asBoolean()).isFalse();

        server.command("registrations", "approved");
        assertThat(told().path("approval_required").asBoolean()).isTrue();

        server.command("registrations", "closed");
        assertThat(told().path("enabled").asBoolean()).isFalse();
        assertThat(server.command("registrations").output()).isEqualTo("Registrations are closed.\n");
    }

    @Test
    void anotherWordIsRefusedAndChangesNothing() {
        server.command("registrations", "approved");

        RunningServer.Ran ran = server.command("registrations", "ajar");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.output()).contains("open, approved or closed");
        assertThat(server.command("registrations").output()).isEqualTo("Registrations are approved.\n");
    }
}
