package social.anancus.support.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.http.NameResolver;
import social.anancus.platform.settings.ServerSettings;

/**
 * Many hosts in one test JVM, each with a name of its own, an address out of 127.0.1.1 to 127.0.1.254 and a certificate of an
 * authority made for the run. Any name may be taken, also one that belongs to somebody: only servers that are started with
 * {@link #environment} and clients made with {@link #settings} see it.
 *
 * <p>The hosts listen on port 443. Where that is not allowed, on {@value #OTHER_PORT}: their names then carry the port
 * ({@link MockPeer#authority}).
 */
public final class MockFediverse implements NameResolver, AutoCloseable {
    static {
        // else each answer on a connection in use waits for the other side's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int OTHER_PORT = 8443;
    private static final int LAST = 254;
    private static @Nullable MockFediverse shared;

    private final TestAuthority authority = new TestAuthority();
    private final int port = usablePort();
    private final Map<String, MockPeer> peers = new ConcurrentHashMap<>();
    private final Map<String, InetAddress> addresses = new ConcurrentHashMap<>();
    private final Path folder;
    private int next = ThreadLocalRandom.current().nextInt(1, LAST + 1);

    /** An address on which nobody else listened, and a server that now does. */
    record Place(InetAddress address, HttpsServer server) {}

    /** A world of its own; most tests take {@link #shared()}. */
    public MockFediverse() {
        try {
            folder = Files.createTempDirectory("mock-fediverse-");
            Files.writeString(folder.resolve("authority.pem"), authority.pem());
            writeNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @return the one that all tests of this JVM share; each takes host names that no other does
     */
    public static synchronized MockFediverse shared() {
        if (shared == null) {
            MockFediverse world = new MockFediverse();
            Runtime.getRuntime().addShutdownHook(new Thread(world::close));
            shared = world;
        }
        return shared;
    }

    private static int usablePort() {
        String chosen = System.getProperty("anancus.peers.port");
        if (chosen != null) {
            return Integer.parseInt(chosen);
        }
        try (ServerSocket probe = new ServerSocket()) {
            for (int i = 0; i < LAST; i++) {
                try {
                    probe.bind(new InetSocketAddress(
                            address(ThreadLocalRandom.current().nextInt(1, LAST + 1)), 443));
                    return 443;
                } catch (BindException e) {
                    if (!String.valueOf(e.getMessage()).contains("in use")) {
                        return OTHER_PORT;
                    }
                }
            }
            return OTHER_PORT;
        } catch (IOException e) {
            return OTHER_PORT;
        }
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    TestAuthority authority() {
        return authority;
    }

    int port() {
        return port;
    }

    /**
     * @param name a host name
     * @return the name as it stands in addresses and handles
     */
    public String authorityOf(String name) {
        return port == 443 ? name : name + ":" + port;
    }

    /**
     * @param name a host name
     * @return the host of that name, which is up; the same one for the same name
     */
    public synchronized MockPeer host(String name) {
        MockPeer known = peers.get(name);
        if (known != null) {
            return known;
        }
        Place place = place(name);
        MockPeer peer = new MockPeer(this, name, place);
        peers.put(name, peer);
        return peer;
    }

    /** Takes an address for a name: others on this machine may have some of them. */
    synchronized Place place(String name) {
        for (int i = 0; i < LAST; i++) {
            InetAddress address = address(next);
            next = next % LAST + 1;
            try {
                HttpsServer server = HttpsServer.create(new InetSocketAddress(address, port), 256);
                addresses.put(name, address);
                writeNames();
                return new Place(address, server);
            } catch (BindException e) {
                // somebody else's
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no address out of 127.0.1.1 to 127.0.1.254 is free on port " + port);
    }

    private synchronized void writeNames() throws IOException {
        List<String> lines = new ArrayList<>(List.of("127.0.0.1 localhost", "::1 localhost"));
        lines.add("127.0.0.1 " + InetAddress.getLocalHost().getHostName());
        addresses.forEach((name, address) -> lines.add(address.getHostAddress() + " " + name));
        Path written = folder.resolve("hosts.new");
        Files.writeString(written, lines.stream().collect(Collectors.joining("\n", "", "\n")));
        Files.move(written, folder.resolve("hosts"), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * @param domain the domain of a server of ours
     * @return what it must be started with, so that it sees this world: its names, its authority, its addresses
     */
    public Map<String, String> environment(String domain) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LOCAL_DOMAIN", domain);
        environment.put("LOCAL_HTTPS", "true");
        environment.put("ALLOWED_PRIVATE_ADDRESSES", "127.0.1.0/24");
        environment.put("HTTP_CA_FILE", folder.resolve("authority.pem").toString());
        environment.put(
                "JAVA_OPTIONS",
                "-Djdk.net.hosts.file=" + folder.resolve("hosts")
                        + " -Dsun.net.inetaddr.ttl=0 -Dsun.net.inetaddr.negative.ttl=0");
        environment.put("RATE_LIMITS", "false"); // tests look often
        environment.put("HTTP_ANY_PORT", Boolean.toString(port != 443));
        return environment;
    }

    /**
     * @param domain the domain of the server that a test plays
     * @return settings for a client in this JVM, whose resolver is this world
     */
    public ServerSettings settings(String domain) {
        return ServerSettings.of(environment(domain), Map.of());
    }

    /**
     * @return the folder with {@code authority.pem} and {@code hosts}
     */
    public Path folder() {
        return folder;
    }

    @Override
    public List<InetAddress> resolve(String name) throws UnknownHostException {
        InetAddress address = addresses.get(name);
        if (address == null) {
            throw new UnknownHostException(name);
        }
        return List.of(address);
    }

    /**
     * An unsigned GET.
     *
     * @param uri on a host of this world
     * @param headers names and values in turn
     */
    public WireAnswer get(URI uri, String... headers) {
        Letter letter = new Letter(this, "GET", uri, new byte[0]);
        for (int i = 0; i < headers.length; i += 2) {
            letter.header(headers[i], headers[i + 1]);
        }
        return letter.send();
    }

    /**
     * A request by nobody; sign it with {@link Letter#key}.
     *
     * @param method the method
     * @param uri on a host of this world
     * @param body empty for none
     */
    public Letter letter(String method, URI uri, byte[] body) {
        return new Letter(this, method, uri, body);
    }

    /**
     * Checks a signature with the key that the signer's own server gives now.
     *
     * @param request that a mock host got
     * @return who signed what
     * @throws Proof.Missing if there is no signature or it does not hold; the message says why
     */
    public Proof proofOf(Received request) {
        if (request.header("Signature").isEmpty()) {
            throw new Proof.Missing("there is no signature: " + request);
        }
        return request.header("Signature-Input").isEmpty()
                ? Cavage.check(request, this::keyOf)
                : MessageSignature.check(request, this::keyOf);
    }

    private PublicKey keyOf(String keyId) {
        URI uri = URI.create(keyId.replaceFirst("#.*", ""));
        MockPeer mine = peers.get(uri.getHost());
        WireAnswer answer = mine == null ? get(uri) : mine.show(uri);
        if (answer.status() != 200) {
            throw new Proof.Missing("the key " + keyId + " cannot be had: " + answer);
        }
        JsonNode key = answer.json().path("publicKey");
        if (!key.path("id").asText().equals(keyId)) {
            throw new Proof.Missing("the key " + keyId + " is not in the document of its owner: " + answer);
        }
        return Digests.read(key.path("publicKeyPem").asText());
    }

    WireAnswer exchange(URI uri, Wire.Ask ask) {
        boolean secure = uri.getScheme().equals("https");
        int wanted = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        try {
            InetAddress known = addresses.get(uri.getHost());
            InetAddress address = known == null ? InetAddress.getByName(uri.getHost()) : known;
            return Wire.send(
                    new InetSocketAddress(address, wanted), secure ? authority.client() : null, uri.getHost(), ask);
        } catch (IOException e) {
            throw new UncheckedIOException(ask.method() + " " + uri, e);
        }
    }

    @Override
    public void close() {
        peers.values().forEach(MockPeer::close);
        try {
            for (String file : List.of("authority.pem", "hosts")) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
