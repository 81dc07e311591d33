package social.anancus.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.http.OutboundException.Reason;

class OutboundRefusalTest {
    private final World world = new World();
    private RawServer remote;
    private RawServer canary;

    @BeforeEach
    void start() throws Exception {
        remote = new RawServer("127.0.1.1", RawServer.ok("hello"));
        canary = new RawServer(ServerSocketFactory.getDefault(), "127.0.66.1", remote.port(), RawServer.ok("secret"));
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
        remote.close();
        canary.close();
    }

    @Test
    void anAllowedAddressIsReachedByNameAndLiteral() throws Exception {
        world.name("remote.example", "127.0.1.1");

        assertThat(world.get("http://remote.example:" + remote.port() + "/").body())
                .asString()
                .isEqualTo("hello");
        assertThat(world.get("http://127.0.1.1:" + remote.port() + "/").status())
                .isEqualTo(200);
        assertThat(remote.received().getFirst().header("Host")).hasValue("remote.example:" + remote.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.0.66.1", "[::1]", "[::]", "[::ffff:127.0.66.1]", "[::127.0.66.1]",
                        "[64:ff9b::7f00:4201]",
                "10.0.0.1", "169.254.169.254", "[fc00::1]", "[fe80::1]", "0.0.0.0", "224.0.0.1", "[ff02::1]",
                "255.255.255.255", "[2002:7f00:4201::1]", "①②⑦.0.66.1", "127。0。66。1"
            })
    void aLiteralAddressThatIsNotPublicIsRefused(String host) {
        OutboundException failure = world.failureOf("http://" + host + ":" + remote.port() + "/");

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED_ADDRESS);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(canary.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.66.1",
                "::1",
                "::ffff:127.0.66.1",
                "::127.0.66.1",
                "10.1.2.3",
                "169.254.169.254",
                "fd00::1",
                "0.0.0.0",
                "239.1.1.1"
            })
    void aNameThatLeadsToSuchAnAddressIsRefused(String address) {
        world.name("remote.example", address);

        assertThat(world.failureOf("http://remote.example:" + remote.port() + "/")
                        .reason())
                .isEqualTo(Reason.REFUSED_ADDRESS);
        assertThat(canary.connections()).isZero();
    }

    @Test
    void oneRefusedAddressAmongGoodOnesRefusesTheName() {
        world.name("first.example", "127.0.66.1", "127.0.1.1").name("last.example", "127.0.1.1", "127.0.66.1");

        assertThat(List.of("first.example", "last.example"))
                .allMatch(name -> world.failureOf("http://" + name + ":" + remote.port() + "/")
                                .reason()
                        == Reason.REFUSED_ADDRESS);
        assertThat(remote.connections()).isZero();
        assertThat(canary.connections()).isZero();
    }

    @Test
    void aNameThatChangesItsAddressBetweenTwoLookUpsNeverReachesTheCanary() {
        AtomicInteger lookUps = new AtomicInteger();
        world.name(
                "rebind.example",
                name -> List.of(World.address(lookUps.getAndIncrement() % 2 == 0 ? "127.0.1.1" : "127.0.66.1")));
        int answers = 0;
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            try {
                answers += world.get("http://rebind.example:" + remote.port() + "/")
                                        .status()
                                == 200
                        ? 1
                        : 0;
            } catch (OutboundException e) {
                refused += e.reason() == Reason.REFUSED_ADDRESS ? 1 : 0;
            }
        }

        assertThat(lookUps).hasValue(200);
        assertThat(answers).isEqualTo(100);
        assertThat(refused).isEqualTo(100);
        assertThat(canary.connections()).isZero();
        assertThat(remote.connections()).as("pooled connections are used again").isLessThan(100);
    }

    @Test
    void aPooledConnectionIsNotUsedOnceTheNameLeadsElsewhere() throws Exception {
        try (RawServer second =
                new RawServer(ServerSocketFactory.getDefault(), "127.0.1.2", remote.port(), RawServer.ok("second"))) {
            world.name("moving.example", "127.0.1.1");
            String url = "http://moving.example:" + remote.port() + "/";
            assertThat(world.get(url).body()).asString().isEqualTo("hello");

            world.name("moving.example", "127.0.1.2");
            assertThat(world.get(url).body()).asString().isEqualTo("second");
            assertThat(second.connections()).isEqualTo(1);
        }
    }

    @Test
    void anIpv6AddressIsWrittenWithBracketsOnce() throws Exception {
        assumeThat(hasIpv6Loopback()).isTrue();
        world.with("ALLOWED_PRIVATE_ADDRESSES", "::1/128");
        try (RawServer six = new RawServer("::1", RawServer.ok("six"))) {
            HttpAnswer answer = world.get("http://[::1]:" + six.port() + "/");

            assertThat(answer.body()).asString().isEqualTo("six");
            assertThat(six.received().getFirst().header("Host")).hasValue("[::1]:" + six.port());
        }
    }

    private static boolean hasIpv6Loopback() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(World.address("::1")::equals);
    }

    @Test
    void aDeadAddressGivesWayToTheNextOne() throws Exception {
        world.name("two.example", "127.0.1.99", "127.0.1.1");

        assertThat(world.get("http://two.example:" + remote.port() + "/").status())
                .isEqualTo(200);
    }

    @Test
    void proxiesOfTheJvmAreNotUsed() throws Exception {
        Map<String, String> proxy = Map.of(
                "socksProxyHost", "127.0.66.1",
                "socksProxyPort", String.valueOf(canary.port()),
                "http.proxyHost", "127.0.66.1",
                "http.proxyPort", String.valueOf(canary.port()),
                "http.nonProxyHosts", "",
                "socksNonProxyHosts", "");
        try {
            proxy.forEach(System::setProperty);
            assertThat(world.get("http://127.0.1.1:" + remote.port() + "/").status())
                    .isEqualTo(200);
        } finally {
            proxy.keySet().forEach(System::clearProperty);
        }
        assertThat(canary.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://here.example/@alice",
                "http://here.example/",
                "https://HERE.example./",
                "https://www.here.example/",
                "https://www.here.example:443/media_proxy/1"
            })
    void weDoNotAskOurselves(String url) {
        assertThat(world.failureOf(url).reason()).isEqualTo(Reason.SELF);
    }

    @Test
    void ourOwnPortCountsWhereTheDomainNamesIt() throws Exception {
        world.with("LOCAL_DOMAIN", "127.0.1.1:" + remote.port()).with("WEB_DOMAIN", "");

        assertThat(world.failureOf("http://127.0.1.1:" + remote.port() + "/").reason())
                .isEqualTo(Reason.SELF);
        assertThat(remote.connections()).isZero();
    }

    @Test
    void otherPortsAreRefusedByDefault() {
        world.with("HTTP_ANY_PORT", "false").name("remote.example", "127.0.1.1");

        assertThat(world.failureOf("http://remote.example:" + remote.port() + "/")
                        .reason())
                .isEqualTo(Reason.REFUSED_URL);
        assertThat(remote.connections()).isZero();
    }

    @Test
    void anUnknownNameIsWorthARetry() {
        OutboundException failure = world.failureOf("http://nowhere.example/");

        assertThat(failure.reason()).isEqualTo(Reason.DNS_FAILED);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure).hasMessage("nowhere.example: the name cannot be looked up");
    }

    @Test
    void aWrongAllowedRangeStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> world.with("ALLOWED_PRIVATE_ADDRESSES", "10.0.0.0/8, 127.0.1.0/99"))
                .hasMessage("ALLOWED_PRIVATE_ADDRESSES=10.0.0.0/8, 127.0.1.0/99: "
                        + "allowed is addresses or CIDR ranges with commas between");
    }

    @Test
    void aRefusalIsOneLineOfTheLogWithItsReasonAndNothingSecret() {
        StringBuilder lines = new StringBuilder();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.append(new SimpleFormatter().formatMessage(record)).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(OutboundHttp.class.getName());
        logger.addHandler(handler);
        try {
            world.failureOf(HttpAsk.get(URI.create("http://10.0.0.1/path?token=secret")));
            world.failureOf(HttpAsk.get(URI.create("http://alice:secret@remote.example/")));
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(lines).hasToString("""
                        outbound request refused reason=REFUSED_ADDRESS method=GET scheme=http host=10.0.0.1
                        outbound request refused reason=REFUSED_URL method=GET scheme=http host=remote.example
                        """);
    }

    @Test
    void theUserAgentNamesUsAndTheVersionOfTheBuild() throws Exception {
        world.get("http://127.0.1.1:" + remote.port() + "/");

        assertThat(remote.received().getFirst().header("User-Agent"))
                .hasValue("Anancus/" + OutboundHttp.VERSION + " (+https://www.here.example/)");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + OutboundHttp.VERSION + "</version>");
    }
}
