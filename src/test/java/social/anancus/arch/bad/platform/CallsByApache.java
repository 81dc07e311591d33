package social.anancus.arch.bad.platform;

import org.apache.hc.client5.http.classic.HttpClient;

/** HTTP that goes past the guard, by the Apache client. */
public class CallsByApache {
    public String show(HttpClient client) {
        return client.toString();
    }
}
