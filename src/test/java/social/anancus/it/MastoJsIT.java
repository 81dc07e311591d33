package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;

/** masto.js does what people do, from the registration of the client on. */
class MastoJsIT {
    @Test
    void aClientOfOthersDoesWhatPeopleDo() throws IOException, InterruptedException {
        ForeignClient client = ForeignClient.installed("masto");

        assertThat(client.journey(RunningServer.shared(), "203.0.113.40")).contains("ok delete is streamed");
    }
}
