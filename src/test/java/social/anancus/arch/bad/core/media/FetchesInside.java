package social.anancus.arch.bad.core.media;

import jakarta.transaction.Transactional;
import java.net.URI;
import social.anancus.arch.bad.platform.http.Http;

/** Waits for another server inside a transaction. */
public class FetchesInside {
    @Transactional
    public String fetch(Http http) {
        return http.get(URI.create("https://remote.example/")).toString();
    }
}
