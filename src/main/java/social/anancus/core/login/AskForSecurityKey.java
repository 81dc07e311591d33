package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.webauthn.RelyingParty;
import social.anancus.platform.webauthn.WebAuthn;

/** Asks a browser to have a security key sign, by whoever has proven the password. */
@ApplicationScoped
public class AskForSecurityKey {
    private SecondFactorChallenge passwordChallenges;
    private SecondFactorRepository factors;
    private KeyChallenges challenges;
    private WebAuthn webAuthn;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AskForSecurityKey() {}

    @Inject
    public AskForSecurityKey(
            SecondFactorChallenge passwordChallenges,
            SecondFactorRepository factors,
            KeyChallenges challenges,
            WebAuthn webAuthn,
            LocalUris uris) {
        this.passwordChallenges = passwordChallenges;
        this.factors = factors;
        this.challenges = challenges;
        this.webAuthn = webAuthn;
        this.uris = uris;
    }

    /**
     * @param challenge what {@link LogIn} gave
     * @return what the browser is asked; empty if the login has no keys, or the password was proven too long ago
     */
    @Transactional
    public Optional<KeyCeremony> ask(String challenge) {
        return passwordChallenges.open(challenge).flatMap(opened -> ceremony(opened.userId()));
    }

    private Optional<KeyCeremony> ceremony(long userId) {
        List<byte[]> keys = factors.credentialIdsOf(userId);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        byte[] challenge = KeyChallenges.random();
        String options = webAuthn.requestOptions(RelyingParty.of(uris.root(), uris.localDomain()), keys, challenge);
        return Optional.of(new KeyCeremony(options, challenges.make(KeyChallenges.Purpose.LOG_IN, userId, challenge)));
    }
}
