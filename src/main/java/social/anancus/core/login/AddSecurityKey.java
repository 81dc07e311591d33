package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.PlainText;
import social.anancus.platform.text.VisibleText;
import social.anancus.platform.webauthn.RelyingParty;
import social.anancus.platform.webauthn.WebAuthn;

/** Adds a security key that a browser has made. {@link SecurityChanged} is fired. */
@ApplicationScoped
public class AddSecurityKey {
    static final int MAX_NAME = 100;
    static final int MOST = 20;

    private UserRepository users;
    private SecondFactorRepository factors;
    private KeyChallenges challenges;
    private WebAuthn webAuthn;
    private LocalUris uris;
    private SecondFactorNews news;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AddSecurityKey() {}

    @Inject
    public AddSecurityKey(
            UserRepository users,
            SecondFactorRepository factors,
            KeyChallenges challenges,
            WebAuthn webAuthn,
            LocalUris uris,
            SecondFactorNews news) {
        this.users = users;
        this.factors = factors;
        this.challenges = challenges;
        this.webAuthn = webAuthn;
        this.uris = uris;
        this.news = news;
    }

    /**
     * @param userId the id of the login
     * @param name what the owner calls it
     * @param sealed what {@link BeginSecurityKey} gave
     * @param response what the browser answered, as JSON
     * @throws NotFound if the login has no code app
     * @throws Invalid if there is no name, the answer does not count, or there are too many keys
     */
    @Transactional
    public void add(long userId, String name, String sealed, String response) {
        User user = users.findAndLock(userId).filter(User::requiresOtp).orElseThrow(NotFound::new);
        String said = PlainText.stripControl(name).strip();
        if (VisibleText.isNothing(said)) {
            throw new Invalid(FieldError.blank("name"));
        }
        if (said.codePointCount(0, said.length()) > MAX_NAME) {
            throw new Invalid(FieldError.tooLong("name", MAX_NAME));
        }
        int before = factors.credentialIdsOf(userId).size();
        boolean added = before < MOST
                && challenges
                        .open(KeyChallenges.Purpose.ADD, userId, sealed)
                        .flatMap(challenge -> webAuthn.made(
                                RelyingParty.of(uris.root(), uris.localDomain()), challenge.bytes(), response))
                        .filter(made -> factors.addKey(userId, said, made, news.now()))
                        .isPresent();
        if (!added) {
            throw new Invalid(FieldError.invalid("key"));
        }
        news.told(user, before == 0 ? SecurityNotice.WEBAUTHN_ENABLED : SecurityNotice.WEBAUTHN_KEY_ADDED);
    }
}
