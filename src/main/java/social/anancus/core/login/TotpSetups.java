package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.crypto.UnopenableSecretException;

/** Makes {@link TotpSetup}s and reads what came back. They count for an hour, for one login. */
@ApplicationScoped
public class TotpSetups {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int MAX_LENGTH = 512;

    private SecretBox secrets;
    private LocalUris uris;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TotpSetups() {}

    @Inject
    public TotpSetups(SecretBox secrets, LocalUris uris, Clock clock) {
        this.secrets = secrets;
        this.uris = uris;
        this.clock = clock;
    }

    TotpSetup make(long userId, String username) {
        long end = clock.instant().plus(LIFE).getEpochSecond();
        return setup(userId, username, Totp.newSecret(), end);
    }

    /** The same setup once more, for a form that is shown again; empty if it is none of this login or is over. */
    Optional<TotpSetup> again(long userId, String username, String sealed) {
        return open(userId, sealed).map(secret -> new TotpSetup(grouped(secret), uri(username, secret), sealed));
    }

    /** The secret in base32; empty for what is none of this login, or is over. */
    Optional<String> open(long userId, String sealed) {
        if (sealed.isEmpty() || sealed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String[] parts = secrets.openText(sealed, about(userId)).split("/", -1);
            boolean over = Instant.ofEpochSecond(Long.parseLong(parts[0])).isBefore(clock.instant());
            return over ? Optional.empty() : Optional.of(parts[1]);
        } catch (UnopenableSecretException e) {
            return Optional.empty();
        }
    }

    private TotpSetup setup(long userId, String username, String secret, long end) {
        return new TotpSetup(
                grouped(secret), uri(username, secret), secrets.sealText(end + "/" + secret, about(userId)));
    }

    private static String about(long userId) {
        return "user/" + userId + "/totp-setup";
    }

    private static String grouped(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
    private String uri(String username, String secret) {
        String domain = uris.localDomain();
        String issuer = URLEncoder.encode(domain, StandardCharsets.UTF_8);
        return "otpauth://totp/" + issuer + ":" + username + "?secret=" + secret + "&issuer=" + issuer;
    }
}
