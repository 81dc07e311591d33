package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.Account;
import social.anancus.core.account.FindOwnKey;
import social.anancus.core.account.Username;
import social.anancus.core.instance.EnsureInstanceKey;
import social.anancus.core.login.NewCredentials;
import social.anancus.platform.crypto.KeyPairs;
import social.anancus.platform.crypto.PublicKeys;
import social.anancus.platform.http.HttpAsk;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.http.OutboundHttp;
import social.anancus.platform.json.Json;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.support.CoreFixture;

/** Requests to a server that takes one form of signature, the other, both or none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedHttpIT {
    private static final byte[] BODY = "{\"type\":\"Like\"}".getBytes(StandardCharsets.UTF_8);

    private final List<RequestHead> received = new CopyOnWriteArrayList<>();
    private Function<RequestHead, Integer> answer = head -> 202;
    private CoreFixture core;
    private HttpServer remote;
    private OutboundHttp outbound;
    private SignedHttp http;
    private OwnNames remoteNames;
    private EnsureInstanceKey instanceKey;
    private long alice;
    private NewCredentials credentials;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        core = new CoreFixture(folder);
        remote = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        remote.createContext("/", exchange -> {
            RequestHead head = new RequestHead(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestURI().getRawQuery(),
                    name -> exchange.getRequestHeaders().getOrDefault(name, List.of()));
            exchange.getRequestBody().readAllBytes();
            received.add(head);
            exchange.sendResponseHeaders(answer.apply(head), -1);
            exchange.close();
        });
        remote.start();
        ServerSettings settings = ServerSettings.of(
                Map.of("ALLOWED_PRIVATE_ADDRESSES", "127.0.0.0/8", "HTTP_ANY_PORT", "true"), Map.of());
        outbound = new OutboundHttp(settings, name -> List.of(InetAddress.getAllByName(name)));
        remoteNames = new OwnNames(ServerSettings.of(
                Map.of("LOCAL_DOMAIN", "127.0.0.1:" + remote.getAddress().getPort(), "LOCAL_HTTPS", "false"),
                Map.of()));
        instanceKey = new EnsureInstanceKey(core.instanceSettings, core.secrets, new Json());
        credentials = core.someCredentials();
        alice = core.ids.next();
        core.run(() -> {
            core.accounts.add(Account.local(
                    alice,
                    new Username("alice"),
                    credentials.publicKey(),
                    core.secrets.sealText(credentials.privateKey(), Account.keyOwner(alice)),
                    core.clock.instant()));
            return null;
        });
    }

    @BeforeEach
    void fresh() {
        received.clear();
        answer = head -> 202;
        Caches caches = new Caches(new Metrics());
        KnownForms forms = new KnownForms(caches);
        OwnKeys keys = new OwnKeys(new FindOwnKey(core.accounts, core.uris), instanceKey, core.secrets, core.uris);
        http = new SignedHttp(outbound, new Signatures(keys, forms, core.clock, caches), forms);
    }

    @AfterAll
    void close() {
        remote.stop(0);
        outbound.close();
        core.close();
    }

    private int post() {
        HttpAsk ask = HttpAsk.post(
                URI.create("http://127.0.0.1:" + remote.getAddress().getPort() + "/inbox"),
                "application/activity+json",
                BODY);
        return core.run(() -> {
            try {
                return http.sendAs(alice, ask).status();
            } catch (OutboundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean isModern(RequestHead head) {
        return head.header("signature-input").isPresent();
    }

    @Test
    void anAccountSignsWithItsOwnKeyThatAnybodyCanVerify() {
        assertThat(post()).isEqualTo(202);

        Claim claim = CavageReader.read(received.getFirst(), remoteNames, core.clock.instant());
        PublicKey key = PublicKeys.read(credentials.publicKey());
        assertThat(claim.isBy(key)).isTrue();
        assertThat(claim.key().uri()).isEqualTo("https://anancus.example/ap/users/" + alice + "#main-key");
    }

    @Test
    void theServerItselfSignsWithAKeyThatIsMadeOnceAndLiesSealed() {
        URI uri = URI.create("http://127.0.0.1:" + remote.getAddress().getPort() + "/u/carol?page=1");
        core.run(() -> {
            try {
                return http.sendAsInstance(HttpAsk.get(uri).header("Accept", "application/activity+json"))
                        .status();
            } catch (OutboundException e) {
                throw new IllegalStateException(e);
            }
        });

        Claim claim = CavageReader.read(received.getFirst(), remoteNames, core.clock.instant());
        EnsureInstanceKey otherNode = new EnsureInstanceKey(core.instanceSettings, core.secrets, new Json());
        String publicKey = core.run(otherNode::ensure).publicKey();
        assertThat(claim.isBy(PublicKeys.read(publicKey))).isTrue();
        assertThat(claim.key().uri()).isEqualTo("https://anancus.example/actor#main-key");
        String stored = String.valueOf(core.select("select value from instance_setting where key = 'instance_key'"));
        assertThat(stored).doesNotContain("PRIVATE KEY").contains("sealed_private_key");
        assertThat(KeyPairs.readPublic(publicKey)).isNotNull();
    }

    @Test
    void whoTakesOnlyTheOtherFormGetsItAndIsRememberedForIt() {
        answer = head -> isModern(head) ? 202 : 401;

        assertThat(post()).isEqualTo(202);
        assertThat(post()).isEqualTo(202);

        assertThat(received).extracting(SignedHttpIT::isModern).containsExactly(false, true, true);
        assertThat(MessageReader.read(received.getLast(), remoteNames, core.clock.instant())
                        .isBy(PublicKeys.read(credentials.publicKey())))
                .isTrue();
    }

    @Test
    void whoGoesBackToTheFirstFormIsRememberedForThat() {
        answer = head -> isModern(head) ? 202 : 400;
        assertThat(post()).isEqualTo(202);
        answer = head -> isModern(head) ? 401 : 202;

        assertThat(post()).isEqualTo(202);
        assertThat(post()).isEqualTo(202);

        assertThat(received).extracting(SignedHttpIT::isModern).containsExactly(false, true, true, false, false);
    }

    @Test
    void whoTakesNeitherIsNotAskedTwiceAgain() {
        answer = head -> 401;

        assertThat(post()).isEqualTo(401);
        assertThat(post()).isEqualTo(401);

        assertThat(received).extracting(SignedHttpIT::isModern).containsExactly(false, true, false);
    }

    @Test
    void otherRefusalsAreNoMatterOfTheForm() {
        answer = head -> 403;

        assertThat(post()).isEqualTo(403);

        assertThat(received).hasSize(1);
    }
}
