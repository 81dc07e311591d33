package social.anancus.federation.fetch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.signature.SignedHttp;
import social.anancus.platform.http.HttpAnswer;
import social.anancus.platform.http.HttpAsk;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.http.OutboundHttp;
import social.anancus.platform.json.Json;
import social.anancus.platform.settings.ServerSettings;

/** The outbound client as it really is, allowed to speak to 127.0.1.0/24 without TLS; requests are not signed. */
public final class TestWeb implements AutoCloseable {
    public final ServerSettings settings;
    public final OutboundHttp http;

    /**
     * @param more settings, names and values in turn
     */
    public TestWeb(String... more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "LOCAL_DOMAIN", "here.example",
                "LOCAL_HTTPS", "false",
                "ALLOWED_PRIVATE_ADDRESSES", "127.0.1.0/24",
                "HTTP_ANY_PORT", "true"));
        for (int i = 0; i + 1 < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        settings = ServerSettings.of(all, Map.of());
        http = new OutboundHttp(settings, name -> List.of());
    }

    Documents documents() {
        return new Documents(new Unsigned(http), new Json(), new Everybody(), new LocalUris(settings), settings);
    }

    private static final class Unsigned extends SignedHttp {
        private final OutboundHttp client;

        Unsigned(OutboundHttp client) {
            this.client = client;
        }

        @Override
        public HttpAnswer sendAsInstance(HttpAsk ask) throws OutboundException {
            return client.send(ask);
        }
    }

    private static final class Everybody extends ForeignDomains {
        @Override
        boolean mayAsk(String domain) {
            return !domain.equals("blocked.example");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
