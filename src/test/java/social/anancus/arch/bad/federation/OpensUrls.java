package social.anancus.arch.bad.federation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** HTTP that goes past the guard, by a URL. */
public class OpensUrls {
    public InputStream open(URI address) throws IOException {
        return address.toURL().openStream();
    }
}
