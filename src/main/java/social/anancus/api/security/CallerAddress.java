package social.anancus.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import social.anancus.platform.net.AddressRange;
import social.anancus.platform.net.ClientAddress;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Where the current request comes from, seen through trusted proxies. */
@ApplicationScoped
public class CallerAddress {
    private HttpServletRequest request;
    private List<AddressRange> proxies;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CallerAddress() {}

    /**
     * @param request the current one
     * @param settings tells whose {@code X-Forwarded-For} is believed
     */
    @Inject
    public CallerAddress(HttpServletRequest request, ServerSettings settings) {
        this.request = request;
        this.proxies = settings.get(Settings.TRUSTED_PROXY_IP);
    }

    /**
     * @return the IP address
     */
    public String address() {
        return client().address().getHostAddress();
    }

    /**
     * @return what is counted as one caller
     */
    public String networkKey() {
        return client().networkKey();
    }

    private ClientAddress client() {
        return ClientAddress.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxies);
    }
}
