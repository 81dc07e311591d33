package social.anancus.arch.bad.api;

import jakarta.ws.rs.ext.Provider;

/** Its only constructor wants something. */
@Provider
public class HiddenProvider {
    public HiddenProvider(String wanted) {}
}
