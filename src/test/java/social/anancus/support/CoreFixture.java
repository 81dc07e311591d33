package social.anancus.support;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.AccountCounters;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.account.UsernameRepository;
import social.anancus.core.instance.EnsureVapidKeys;
import social.anancus.core.instance.InstanceSettingRepository;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.instance.SiteSettings;
import social.anancus.core.login.AccessGrantRepository;
import social.anancus.core.login.AccessTokenRepository;
import social.anancus.core.login.AccountCreated;
import social.anancus.core.login.AccountDeleted;
import social.anancus.core.login.ApplicationRepository;
import social.anancus.core.login.AuthenticateToken;
import social.anancus.core.login.ConfirmationNeeded;
import social.anancus.core.login.CreateAccount;
import social.anancus.core.login.CreateApplication;
import social.anancus.core.login.CredentialMaker;
import social.anancus.core.login.DeleteAccount;
import social.anancus.core.login.IssueAccessToken;
import social.anancus.core.login.IssueConfirmationToken;
import social.anancus.core.login.LoadToken;
import social.anancus.core.login.LocalAccounts;
import social.anancus.core.login.LoginChanged;
import social.anancus.core.login.LoginEvents;
import social.anancus.core.login.LoginKeys;
import social.anancus.core.login.LoginLetters;
import social.anancus.core.login.LoginNews;
import social.anancus.core.login.ModifyAccount;
import social.anancus.core.login.NewAccountRules;
import social.anancus.core.login.NewCredentials;
import social.anancus.core.login.RecordTokenUse;
import social.anancus.core.login.RevokeToken;
import social.anancus.core.login.RoleRepository;
import social.anancus.core.login.SecurityChanged;
import social.anancus.core.login.SessionRepository;
import social.anancus.core.login.TokenRevoked;
import social.anancus.core.login.UserRepository;
import social.anancus.core.status.LiveChanges;
import social.anancus.core.status.StatusLiveChanged;
import social.anancus.core.status.ViewerLiveChanged;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.crypto.Passwords;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.json.Json;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.time.ManualClock;

/** Core wired by hand on a database of its own: repositories and use cases as the container would make them. */
public final class CoreFixture implements AutoCloseable {
    public final RecordedEvents events = new RecordedEvents();
    public final TestPersistence persistence = new TestPersistence(events);
    public final ManualClock clock = ManualClock.at("2026-01-02T03:04:05.678Z");
    public final ServerSettings settings;
    public final Ids ids = new Ids(clock);
    public final Passwords passwords = new Passwords();
    public final SecretBox secrets;

    /** For repositories that a test makes itself. */
    public final EntityManager entityManager = persistence.entityManager();

    public final LiveChanges liveChanges =
            new LiveChanges(events.of(StatusLiveChanged.class), events.of(ViewerLiveChanged.class));

    public final InstanceSettingRepository instanceSettings = new InstanceSettingRepository(entityManager);
    public final AccountRepository accounts = new AccountRepository(entityManager);
    public final UsernameRepository usernames = new UsernameRepository(entityManager);
    public final UserRepository users = new UserRepository(entityManager);
    public final RoleRepository roles = new RoleRepository(entityManager);
    public final ApplicationRepository applications = new ApplicationRepository(entityManager);
    public final AccessTokenRepository tokens = new AccessTokenRepository(entityManager);
    public final SessionRepository sessions = new SessionRepository(entityManager);
    public final AccessGrantRepository grants = new AccessGrantRepository(entityManager);

    public final LocalUris uris;
    public final AccountCounters counters;
    public final EnsureVapidKeys ensureVapidKeys;
    public final CredentialMaker credentials = new CredentialMaker(passwords);
    public final CreateAccount createAccount;
    public final ModifyAccount modifyAccount;
    public final DeleteAccount deleteAccount;
    public final IssueConfirmationToken issueConfirmationToken;
    public final CreateApplication createApplication;
    public final IssueAccessToken issueAccessToken;
    public final RevokeToken revokeToken;
    public final AuthenticateToken authenticateToken;

    /** One for the whole run: making a key takes longer than most tests. */
    private static @Nullable NewCredentials someCredentials;

    /**
     * @param folder where the server keeps its files
     */
    public CoreFixture(Path folder) {
        settings =
                ServerSettings.of(Map.of("LOCAL_DOMAIN", "anancus.example", "DATA_DIR", folder.toString()), Map.of());
        secrets = new SecretBox(settings);
        uris = new LocalUris(settings);
        ensureVapidKeys = new EnsureVapidKeys(instanceSettings, secrets, new Json());
        counters = new AccountCounters(accounts, events.of(AccountChanged.class));
        LoginNews news = new LoginNews(noBroadcast(), new Json(), events.of(AccountChanged.class), settings);
        LoginEvents loginEvents = new LoginEvents(
                events.of(AccountCreated.class),
                new LoginLetters(events.of(ConfirmationNeeded.class), events.of(SecurityChanged.class)),
                events.of(LoginChanged.class),
                events.of(TokenRevoked.class),
                events.of(AccountDeleted.class),
                news);
        NewAccountRules rules = new NewAccountRules(usernames, users);
        LocalAccounts localAccounts = new LocalAccounts(accounts, users, secrets, ids, settings);
        SiteSettings site = new SiteSettings(instanceSettings, new Json());
        createAccount = new CreateAccount(rules, localAccounts, roles, site, loginEvents, clock);
        modifyAccount = new ModifyAccount(users, roles, new LoginKeys(tokens, sessions), rules, loginEvents, clock);
        deleteAccount = new DeleteAccount(users, usernames, loginEvents, clock);
        issueConfirmationToken = new IssueConfirmationToken(users, clock);
        createApplication = new CreateApplication(applications, ids, clock);
        issueAccessToken = new IssueAccessToken(applications, users, tokens, ids, clock);
        revokeToken = new RevokeToken(tokens, loginEvents, clock);
        authenticateToken = new AuthenticateToken(
                new LoadToken(tokens, roles), new RecordTokenUse(tokens, clock), clock, new Caches(new Metrics()));
    }

    /**
     * @return a broadcast that reaches nobody
     */
    public static Broadcast noBroadcast() {
        return new Broadcast() {
            @Override
            public void publish(String kind, String json) {
                // there is no other node
            }
        };
    }

    /**
     * Runs a use case as the container does: in a transaction.
     *
     * @param useCase the call
     * @return its result
     */
    public <T extends @Nullable Object> T run(Supplier<T> useCase) {
        return persistence.inTransaction(useCase);
    }

    /**
     * @return a made-up password and a key pair, the same for all tests
     */
    public NewCredentials someCredentials() {
        synchronized (CoreFixture.class) {
            if (someCredentials == null) {
                someCredentials = credentials.credentials(null);
            }
            return someCredentials;
        }
    }

    /**
     * @param sql a query for one value
     * @return that value as text; null for null or no row
     */
    public @Nullable String select(String sql) {
        try (Connection connection = persistence.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * @param sql a statement that changes rows
     * @return how many it changed
     */
    public int execute(String sql) {
        try (Connection connection = persistence.source().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        persistence.close();
    }
}
