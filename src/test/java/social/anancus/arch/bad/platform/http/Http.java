package social.anancus.arch.bad.platform.http;

import java.net.URI;
import java.net.http.HttpClient;

/** Innocent: the one place from which HTTP leaves. */
public class Http {
    public HttpClient get(URI address) {
        return HttpClient.newHttpClient();
    }
}
