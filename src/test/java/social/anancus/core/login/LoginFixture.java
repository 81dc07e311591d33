package social.anancus.core.login;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.instance.SiteSettings;
import social.anancus.platform.json.Json;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.support.CoreFixture;

/** What logs people in and lets applications act for them, wired by hand on {@link CoreFixture}. */
final class LoginFixture {
    static final String PASSWORD = "correct horse battery";
    static final Visitor VISITOR = new Visitor("192.0.2.1", "192.0.2.1", "Browser/1.0");

    private static @Nullable NewCredentials known;

    final CoreFixture core;
    final RateLimiter limiter;
    final AuthenticateSession authenticateSession;
    final OpenSession openSession;
    final LogOut logOut;
    final ListSessions listSessions;
    final RevokeSession revokeSession;
    final LogIn logIn;
    final ConfirmSecondFactor confirmSecondFactor;
    final CheckAuthorization checkAuthorization;
    final GrantAuthorization grantAuthorization;
    final ExchangeCode exchangeCode;
    final IssueClientToken issueClientToken;
    final AuthenticateClient authenticateClient;
    final CheckSignUp checkSignUp;
    final SignUp signUp;
    final ConfirmEmail confirmEmail;
    final ResendConfirmation resendConfirmation;
    final RequestPasswordReset requestReset;
    final IssueResetToken issueResetToken;
    final ResetPassword resetPassword;
    final LoginEvents events;
    final SessionEvents sessionEvents;
    final SecondFactorChallenge challenges;
    final SecondFactorTries tries;
    final SecondFactorRepository factors;
    final TokenMaker maker;
    final NewAccountRules accountRules;

    LoginFixture(CoreFixture core) {
        this.core = core;
        limiter = new RateLimiter(core.clock, core.settings);
        LoginNews news = new LoginNews(
                CoreFixture.noBroadcast(), new Json(), core.events.of(AccountChanged.class), core.settings);
        events = new LoginEvents(
                core.events.of(AccountCreated.class),
                new LoginLetters(core.events.of(ConfirmationNeeded.class), core.events.of(SecurityChanged.class)),
                core.events.of(LoginChanged.class),
                core.events.of(TokenRevoked.class),
                core.events.of(AccountDeleted.class),
                news);
        sessionEvents = new SessionEvents(core.events.of(SessionClosed.class), news);
        authenticateSession = new AuthenticateSession(
                new LoadSession(core.sessions, core.users, core.roles),
                new RecordSessionUse(core.sessions, core.clock),
                core.clock,
                new Caches(new Metrics()));
        openSession = new OpenSession(core.users, core.sessions, sessionEvents, core.clock);
        logOut = new LogOut(core.sessions, sessionEvents);
        listSessions = new ListSessions(core.sessions);
        revokeSession = new RevokeSession(core.sessions, sessionEvents);
        challenges = new SecondFactorChallenge(core.secrets, core.clock);
        logIn = new LogIn(
                limiter,
                new LoadCredentials(core.users, core.roles),
                core.passwords,
                new RehashPassword(core.users),
                openSession,
                challenges);
        tries = new SecondFactorTries(challenges, limiter, core.users, openSession);
        factors = new SecondFactorRepository(core.entityManager);
        confirmSecondFactor = new ConfirmSecondFactor(tries, core.secrets, core.clock);
        AuthorizationRules authorizationRules = new AuthorizationRules(core.applications);
        maker = new TokenMaker(core.tokens, core.ids, core.clock);
        checkAuthorization = new CheckAuthorization(authorizationRules);
        grantAuthorization = new GrantAuthorization(
                authorizationRules, core.applications, core.users, core.grants, core.ids, core.clock);
        exchangeCode = new ExchangeCode(core.grants, core.tokens, maker, events, core.clock);
        issueClientToken = new IssueClientToken(core.applications, maker);
        authenticateClient = new AuthenticateClient(core.applications);
        accountRules = new NewAccountRules(core.usernames, core.users);
        SignUpRules signUpRules =
                new SignUpRules(new SiteSettings(core.instanceSettings, new Json()), accountRules, core.clock);
        checkSignUp = new CheckSignUp(signUpRules);
        signUp = new SignUp(new TakeSignUp(signUpRules, core.createAccount, core.users), core.applications, maker);
        confirmEmail = new ConfirmEmail(core.users, events, core.clock);
        resendConfirmation = new ResendConfirmation(core.users, accountRules, events, core.clock);
        requestReset = new RequestPasswordReset(core.users, core.events.of(PasswordResetRequested.class));
        issueResetToken = new IssueResetToken(core.users, core.clock);
        resetPassword = new ResetPassword(core.users, new LoginKeys(core.tokens, core.sessions), events, core.clock);
        core.events.afterCommit(SessionClosed.class, authenticateSession::forgetSession);
        core.events.afterCommit(LoginChanged.class, authenticateSession::forgetLogin);
        core.events.afterCommit(TokenRevoked.class, core.authenticateToken::forgetToken);
        core.events.afterCommit(LoginChanged.class, core.authenticateToken::forgetLogin);
    }

    /** {@link #PASSWORD} and a key pair, made once. */
    NewCredentials credentials() {
        synchronized (LoginFixture.class) {
            if (known == null) {
                known = core.credentials.credentials(PASSWORD);
            }
            return known;
        }
    }

    /** Makes a login that can be used, with {@link #PASSWORD}. */
    long login(String name) {
        NewAccount wanted = new NewAccount(name, name + "@example.org", true, true, null, null, true);
        core.run(() -> core.createAccount.create(wanted, credentials()));
        return core.run(() -> core.users.findByUsername(name).orElseThrow().id());
    }

    /** Makes an application. */
    CreatedApplication application(String scopes) {
        NewApplication wanted =
                new NewApplication("App", null, List.of("https://app.example/cb", "app:/cb"), scopes, null);
        return core.run(() -> core.createApplication.create(wanted));
    }

    LogInOutcome logIn(String login, String password) {
        return core.run(() -> logIn.logIn(new LogInAttempt(login, password, VISITOR)));
    }

    Optional<SessionUser> session(String token) {
        return core.run(() -> authenticateSession.authenticate(token, VISITOR.address()));
    }

    void registrations(String mode) {
        core.execute("insert into instance_setting (key, value, updated_at) values ('registrations_mode', '\"" + mode
                + "\"', now()) on conflict (key) do update set value = excluded.value");
    }
}
