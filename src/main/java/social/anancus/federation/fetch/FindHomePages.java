package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.HomePages;
import social.anancus.core.account.RemoteProfile;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.discovery.WebFinger;
import social.anancus.federation.discovery.WebFingerException;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.http.WebUrls;
import social.anancus.platform.log.Log;

/**
 * Finds the page for following and answering by the link {@code subscribe} of WebFinger (OStatus 1.0, section 5). Who gives a
 * domain alone is sent to the page that Mastodon has, if the domain answers WebFinger at all.
 */
@ApplicationScoped
public class FindHomePages implements HomePages {
    private static final Log LOG = Log.of(FindHomePages.class);
    private static final String USUAL = "/authorize_interaction?uri={uri}";
    private static final String PLACE = "{uri}";
    private static final int LONGEST = 2048;

    private WebFinger webFinger;
    private ForeignDomains domains;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindHomePages() {}

    @Inject
    public FindHomePages(WebFinger webFinger, ForeignDomains domains, LocalUris uris) {
        this.webFinger = webFinger;
        this.domains = domains;
        this.uris = uris;
    }

    @Override
    public String pageFor(String home, String subject, Duration patience) {
        String text = home.strip();
        boolean alone = text.indexOf('@') < 0;
        RemoteProfile.Handle handle = WebFinger.parse(alone ? text + "@" + text : text);
        if (handle == null) {
            throw new NotFound();
        }
        if (handle.domain().equals(uris.localDomain())) {
            return fill(uris.root() + USUAL, subject);
        }
        if (!domains.mayAsk(handle.domain())) {
            throw new NotFound();
        }
        try {
            Optional<String> template = webFinger.subscribeTemplate(handle, patience);
            String found = template.orElse(alone ? "https://" + handle.domain() + USUAL : "");
            return checked(fill(found, subject));
        } catch (WebFingerException e) {
            LOG.info("no page to follow from was found", "domain", handle.domain(), "reason", e.reason());
            throw e.reason() == WebFingerException.Reason.UNAVAILABLE ? new RemoteUnavailable() : new NotFound();
        }
    }

    private static String fill(String template, String subject) {
        return template.replace(PLACE, URLEncoder.encode(subject, StandardCharsets.UTF_8));
    }

    /** A browser will be sent there: only to the web, and not with anything that is no part of an address. */
    private String checked(String address) {
        URI uri = parse(address);
        String scheme = uri == null ? "" : String.valueOf(uri.getScheme());
        boolean web =
                scheme.equals("https") || scheme.equals("http") && uris.root().startsWith("http://");
        if (uri == null || !web || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new NotFound();
        }
        return uri.toString();
    }

    private static @Nullable URI parse(String address) {
        try {
            return address.length() > LONGEST ? null : WebUrls.parse(address);
        } catch (OutboundException e) {
            return null;
        }
    }
}
