package social.anancus.web.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * All files below {@code /assets}, read once. Their common address has a part that follows from their content
 * ({@code /assets/~1f2e3d4c5b/...}): it changes with any of them, so what lies there never does, and files find each other by
 * relative addresses. The style sheets of all pages are one file, {@link #STYLE}.
 */
@ApplicationScoped
public class Assets {
    /** The style sheet of all pages: the four below in their order. */
    public static final String STYLE = "css/anancus.css";

    static final List<String> STYLE_PARTS =
            List.of("css/tokens.css", "css/base.css", "css/components.css", "css/pages.css");

    private static final String FOLDER = "/assets";
    private static final int HASH_CHARS = 10;
    private static final int LEAST_WORTH_COMPRESSING = 512;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8",
            "png", "image/png",
            "ico", "image/x-icon",
            "webp", "image/webp",
            "woff2", "font/woff2",
            "json", "application/json;charset=utf-8");

    private ServletContext context;
    private Clock clock;
    private boolean everChanging;
    private volatile @Nullable Known known;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Assets() {}

    /**
     * @param context has the files; where it says that pages are read anew at each request, these are too, every other second
     * @param clock tells when
     */
    @Inject
    public Assets(ServletContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
        this.everChanging = "0".equals(context.getInitParameter("jakarta.faces.FACELETS_REFRESH_PERIOD"));
    }

    private record Known(String hash, Map<String, Asset> files, Instant at) {}

    /**
     * @return the path below which the files lie for good, without a slash at the end
     */
    public String path() {
        return FOLDER + "/~" + known().hash();
    }

    /**
     * @param name a path below {@code /assets}, such as {@code css/anancus.css}
     * @return that file; empty if there is none
     */
    Optional<Asset> find(String name) {
        return Optional.ofNullable(known().files().get(name));
    }

    /**
     * @param name a path below {@code /assets}
     * @return the text in that file; empty if there is none
     */
    public Optional<String> text(String name) {
        return find(name).map(asset -> new String(asset.content(), StandardCharsets.UTF_8));
    }

    String hash() {
        return known().hash();
    }

    private Known known() {
        Known read = known;
        if (read == null || everChanging && read.at().plusSeconds(2).isBefore(clock.instant())) {
            read = read();
            known = read;
        }
        return read;
    }

    private Known read() {
        Map<String, byte[]> contents = new TreeMap<>();
        gather(FOLDER + "/", contents);
        ByteArrayOutputStream style = new ByteArrayOutputStream();
        for (String part : STYLE_PARTS) {
            style.writeBytes(contents.getOrDefault(part, new byte[0]));
        }
        contents.put(STYLE, style.toByteArray());
        Map<String, Asset> files = new TreeMap<>();
        contents.forEach((name, content) -> files.put(name, asset(name, content)));
        return new Known(hash(contents), Map.copyOf(files), clock.instant());
    }

    private void gather(String folder, Map<String, byte[]> contents) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                gather(path, contents);
            } else if (TYPES.containsKey(ending(path))) {
                contents.put(path.substring(FOLDER.length() + 1), content(path));
            }
        }
    }

    private byte[] content(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not in the archive");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private static Asset asset(String name, byte[] content) {
        String type = TYPES.getOrDefault(ending(name), "application/octet-stream");
        boolean text = type.contains("charset") && content.length >= LEAST_WORTH_COMPRESSING;
        return new Asset(type, content, text ? gzip(content) : null);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String hash(Map<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
