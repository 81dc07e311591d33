package social.anancus.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.json.Json;
import social.anancus.support.CoreFixture;

class EnsureVapidKeysIT {
    @Test
    void theKeysAreMadeOnceAndAreTheSameForAll(@TempDir Path folder) {
        try (CoreFixture core = new CoreFixture(folder)) {
            VapidKeys keys = core.run(core.ensureVapidKeys::ensure);

            EnsureVapidKeys otherNode = new EnsureVapidKeys(core.instanceSettings, core.secrets, new Json());
            assertThat(core.run(otherNode::ensure)).isEqualTo(keys);
            assertThat(core.run(core.ensureVapidKeys::ensure)).isEqualTo(keys);
            byte[] point = Base64.getUrlDecoder().decode(keys.publicKey());
            assertThat(point).hasSize(65);
            assertThat(point[0]).isEqualTo((byte) 4);
            assertThat(core.secrets.openText(keys.sealedPrivateKey(), "instance/vapid"))
                    .isNotEmpty();
        }
    }
}
