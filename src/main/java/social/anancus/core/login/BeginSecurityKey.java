package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.webauthn.KeyOwner;
import social.anancus.platform.webauthn.RelyingParty;
import social.anancus.platform.webauthn.WebAuthn;

/** Asks a browser to make a security key, to be added by {@link AddSecurityKey}. */
@ApplicationScoped
public class BeginSecurityKey {
    private static final int HANDLE_BYTES = 32;

    private UserRepository users;
    private SecondFactorRepository factors;
    private KeyChallenges challenges;
    private WebAuthn webAuthn;
    private LocalUris uris;
    private SecretBox secrets;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BeginSecurityKey() {}

    @Inject
    public BeginSecurityKey(
            UserRepository users,
            SecondFactorRepository factors,
            KeyChallenges challenges,
            WebAuthn webAuthn,
            LocalUris uris,
            SecretBox secrets) {
        this.users = users;
        this.factors = factors;
        this.challenges = challenges;
        this.webAuthn = webAuthn;
        this.uris = uris;
        this.secrets = secrets;
    }

    /**
     * @param userId the id of the login
     * @return what the browser is asked
     * @throws NotFound if the login has no code app: keys come beside it
     */
    @Transactional
    public KeyCeremony begin(long userId) {
        User user = users.find(userId).filter(User::requiresOtp).orElseThrow(NotFound::new);
        byte[] challenge = KeyChallenges.random();
        byte[] handle = Arrays.copyOf(
                secrets.mark("user/" + userId + "/key-handle").getBytes(StandardCharsets.US_ASCII), HANDLE_BYTES);
        String options = webAuthn.creationOptions(
                RelyingParty.of(uris.root(), uris.localDomain()),
                new KeyOwner(handle, "@" + user.account().username() + "@" + uris.localDomain()),
                factors.credentialIdsOf(userId),
                challenge);
        return new KeyCeremony(options, challenges.make(KeyChallenges.Purpose.ADD, userId, challenge));
    }
}
