package social.anancus.federation.delivery;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import social.anancus.docs.GeneratedSection;

class OutboundDocumentedTest {
    @Test
    void theDocumentListsEverythingThatOthersAreTold() throws Exception {
        String rows = Arrays.stream(Told.values())
                .map(told -> "| " + told.activity() + " | " + told.object() + " | " + told.audience() + " |\n")
                .collect(Collectors.joining());
        String table = "| activity | object | sent to |\n|---|---|---|\n" + rows;
        new GeneratedSection(Path.of("FEDERATION.md"), "outbound").mustBe(table.strip());
    }
}
