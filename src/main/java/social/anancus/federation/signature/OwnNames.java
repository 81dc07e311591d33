package social.anancus.federation.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** The hosts under which this server is reached, as settings name them: no header of a proxy ever adds one. */
@ApplicationScoped
class OwnNames {
    private Set<String> authorities;
    private String scheme;
    private boolean plainHttp;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected OwnNames() {}

    @Inject
    OwnNames(ServerSettings settings) {
        scheme = settings.get(Settings.LOCAL_HTTPS) ? "https" : "http";
        plainHttp = !settings.get(Settings.LOCAL_HTTPS) || settings.get(Settings.HTTP_ANY_PORT);
        authorities = Stream.concat(
                        Stream.of(settings.get(Settings.LOCAL_DOMAIN)), settings.get(Settings.WEB_DOMAIN).stream())
                .map(this::normal)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Plain http is for tests and trials: nobody there has a certificate. */
    boolean takesPlainHttp() {
        return plainHttp;
    }

    /**
     * @param host a {@code Host} header
     * @return it in normal form, if it is ours (RFC 9421, section 2.2.3)
     */
    Optional<String> own(String host) {
        String normal = normal(host);
        return authorities.contains(normal) ? Optional.of(normal) : Optional.empty();
    }

    boolean contains(String authority) {
        return authorities.contains(normal(authority));
    }

    /**
     * @return {@code https}, or {@code http} in trials
     */
    String scheme() {
        return scheme;
    }

    /**
     * @return the address of a request to us, as its sender knows it
     */
    String address(String authority, String target) {
        return scheme + "://" + authority + target;
    }

    private String normal(String authority) {
        String lower = authority.strip().toLowerCase(Locale.ROOT);
        String standard = scheme.equals("https") ? ":443" : ":80";
        return lower.endsWith(standard) ? lower.substring(0, lower.length() - standard.length()) : lower;
    }
}
