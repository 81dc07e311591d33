package social.anancus.bench.fill;

import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** The invented people: accounts with logins and a token each. The first ones are followed most and post most. */
final class People {
    private static final int LOW_BITS = 16;
    private static final Duration OLDEST = Duration.ofDays(400);
    private static final Duration YOUNGEST = Duration.ofDays(61);
    private static final String SCOPES = "read write follow push profile";
    /** No hash of anything: a log-in with a password never succeeds. */
    private static final String NO_PASSWORD = "!";

    private final Connection connection;
    private final FillPlan plan;
    private final List<Person> members = new ArrayList<>();

    /** One of them. */
    record Person(long id, String name, String token) {}

    People(Connection connection, FillPlan plan) {
        this.connection = connection;
        this.plan = plan;
    }

    /** Those who post and follow, and behind them those who only read. */
    List<Person> members() {
        return members;
    }

    /** An id of that time, as the server makes them. */
    static long id(Instant time, int low) {
        return time.toEpochMilli() << LOW_BITS | (low & ((1 << LOW_BITS) - 1));
    }

    void write() throws SQLException {
        SplittableRandom random = new SplittableRandom(plan.seed() ^ 0x9e0_91e);
        long application = writeApplication();
        int before = existing();
        String publicKey = publicKey();
        var accounts = new CopyTable(
                connection,
                "account (id, username, display_name, note, fields, public_key, locked, discoverable, indexable,"
                        + " created_at, updated_at)");
        var users = new CopyTable(
                connection,
                "app_user (id, account_id, email, password_hash, locale, confirmed_at, approved, created_at, updated_at)");
        var tokens = new CopyTable(
                connection, "oauth_access_token (id, token_hash, application_id, user_id, scopes, created_at)");
        SecureRandom secret = new SecureRandom();
        int all = plan.accounts() + plan.readers();
        long span = OLDEST.minus(YOUNGEST).toMillis();
        for (int i = 0; i < all; i++) {
            Instant created = plan.now().minus(OLDEST).plusMillis(span * i / all);
            boolean reads = i >= plan.accounts();
            String name = (reads ? "reader" : "person") + (before + i + 1);
            Person person = new Person(id(created, i), name, token(secret));
            members.add(person);
            accounts.row(
                    person.id(),
                    name,
                    "Person " + (before + i + 1),
                    "<p>" + Words.sentence(random, 12) + "</p>",
                    "[]",
                    publicKey,
                    !reads && i > 0 && random.nextInt(20) == 0,
                    random.nextInt(3) > 0,
                    random.nextInt(3) > 0,
                    created,
                    created);
            users.row(
                    person.id(),
                    person.id(),
                    name + "@people.example",
                    NO_PASSWORD,
                    "en",
                    created,
                    true,
                    created,
                    created);
            tokens.row(person.id(), "\\x" + hash(person.token()), application, person.id(), SCOPES, created);
        }
        accounts.flush();
        users.flush();
        tokens.flush();
    }

    private int existing() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from account where username ~ '^(person|reader)\\d+$'"
                                + " and domain is null")) {
            row.next();
            return row.getInt(1);
        }
    }

    private long writeApplication() throws SQLException {
        long id = id(plan.now().minus(OLDEST), (int) plan.seed());
        var applications = new CopyTable(
                connection,
                "oauth_application (id, name, redirect_uris, scopes, client_id, client_secret_hash, created_at, updated_at)");
        String random = token(new SecureRandom());
        applications.row(
                id,
                "Measurements",
                "{urn:ietf:wg:oauth:2.0:oob}",
                SCOPES,
                random,
                "\\x" + hash(token(new SecureRandom())),
                plan.now(),
                plan.now());
        applications.flush();
        return id;
    }

    private static String token(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** One key for all: making one for each would take minutes, and nobody outside knows these people. */
    private static String publicKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(
                                    generator.generateKeyPair().getPublic().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
