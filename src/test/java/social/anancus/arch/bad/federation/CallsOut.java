package social.anancus.arch.bad.federation;

import java.net.http.HttpClient;

/** HTTP that goes past the guard, by the JDK's client. */
public class CallsOut {
    public HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
