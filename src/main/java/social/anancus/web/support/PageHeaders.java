package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * What every page tells the browser to refuse, in one place: no script, style, frame or picture from elsewhere but the host
 * of uploaded files; no sensor; no word to other sites of what is read here. Pages are kept by nobody.
 */
@ApplicationScoped
public class PageHeaders {
    private static final String POWERS = "accelerometer=(), browsing-topics=(), camera=(),"
            + " display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(),"
            + " microphone=(), midi=(), payment=(), serial=(), usb=()";

    private String files = "";
    private String streams = "";

    /** For the container's proxy. */
    public PageHeaders() {}

    /**
     * @param settings tells where uploaded files are reached, and by which address this server is
     */
    @Inject
    public PageHeaders(ServerSettings settings) {
        boolean secure = settings.get(Settings.LOCAL_HTTPS);
        String host = settings.get(Settings.WEB_DOMAIN).orElse(settings.get(Settings.LOCAL_DOMAIN));
        String scheme = secure ? " https://" : " http://";
        // addresses of files name this server in full, and it may be reached by another name, as on one's own machine
        this.files = scheme
                + settings.get(Settings.MEDIA_HOST)
                        .map(media -> media + scheme + host)
                        .orElse(host);
        // some browsers do not count WebSockets of the same host as 'self'
        this.streams = (secure ? " wss://" : " ws://") + host;
    }

    /**
     * @param formTargets where forms may lead beside this server
     * @param framed whether pages of others may show it in a frame
     * @return the headers by name
     */
    public Map<String, String> of(List<String> formTargets, boolean framed) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "private, no-store");
        headers.put("Content-Security-Policy", policy(formTargets, framed));
        if (!framed) {
            headers.put("X-Frame-Options", "DENY");
        }
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", POWERS);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private String policy(List<String> formTargets, boolean framed) {
        String targets = formTargets.isEmpty() ? "" : " " + String.join(" ", formTargets);
        return "default-src 'none'; base-uri 'none'; frame-ancestors " + (framed ? "*" : "'none'")
                + "; img-src 'self' data: blob:" + files + "; media-src 'self' blob:" + files
                + "; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'" + streams + files
                + "; manifest-src 'self'; worker-src 'self'; form-action 'self'" + targets;
    }
}
