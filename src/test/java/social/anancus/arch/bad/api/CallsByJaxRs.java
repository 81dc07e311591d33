package social.anancus.arch.bad.api;

import jakarta.ws.rs.client.Client;

/** HTTP that goes past the guard, by the JAX-RS client. */
public class CallsByJaxRs {
    public void stop(Client client) {
        client.close();
    }
}
