package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;

/**
 * A second client library that others have written, megalodon, does what people do, as far as it goes. It offers no PKCE, no
 * edit history, no grouped notifications and drops what filters say; masto.js shows those.
 */
class MegalodonIT {
    @Test
    void anotherClientOfOthersDoesWhatPeopleDo() throws IOException, InterruptedException {
        ForeignClient client = ForeignClient.installed("megalodon");

        assertThat(client.journey(RunningServer.unlimited(), "203.0.113.41")).contains("ok delete is streamed");
    }
}
