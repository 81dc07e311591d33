package social.anancus.federation.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.Focus;
import social.anancus.core.media.MediaType;
import social.anancus.core.media.PixelSize;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;

/** Reads attachments: pictures, films and music, whatever type their object has. */
final class MediaReader {
    private static final int LARGEST = 100_000;
    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/heif", "image/avif");
    private static final Map<String, MediaType> EXTENSIONS = Map.ofEntries(
            Map.entry("jpg", MediaType.IMAGE),
            Map.entry("jpeg", MediaType.IMAGE),
            Map.entry("png", MediaType.IMAGE),
            Map.entry("gif", MediaType.IMAGE),
            Map.entry("webp", MediaType.IMAGE),
            Map.entry("avif", MediaType.IMAGE),
            Map.entry("heic", MediaType.IMAGE),
            Map.entry("mp4", MediaType.VIDEO),
            Map.entry("m4v", MediaType.VIDEO),
            Map.entry("webm", MediaType.VIDEO),
            Map.entry("mov", MediaType.VIDEO),
            Map.entry("mp3", MediaType.AUDIO),
            Map.entry("ogg", MediaType.AUDIO),
            Map.entry("oga", MediaType.AUDIO),
            Map.entry("opus", MediaType.AUDIO),
            Map.entry("m4a", MediaType.AUDIO),
            Map.entry("flac", MediaType.AUDIO),
            Map.entry("wav", MediaType.AUDIO));
    private static final Map<String, MediaType> TYPES =
            Map.of("Image", MediaType.IMAGE, "Video", MediaType.VIDEO, "Audio", MediaType.AUDIO);
    /** {@code size components}, then four base-83 digits, then at least one colour (https://github.com/woltapp/blurhash). */
    private static final Pattern BLURHASH = Pattern.compile("[0-9A-Za-z#$%*+,\\-.:;=?@\\[\\]^_{|}~]{6,54}");

    private static final String BASE_83 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

    private MediaReader() {}

    /**
     * @param note a status
     * @return its attachments, each address once; the first four
     */
    static List<RemoteStatus.Media> attachments(AsObject note) {
        Map<String, RemoteStatus.Media> found = new LinkedHashMap<>();
        for (AsObject each : note.list("attachment", AsLimits.ATTACHMENTS_READ)) {
            RemoteStatus.Media media = attachment(each);
            if (media != null) {
                found.putIfAbsent(media.url(), media);
            }
        }
        if (found.isEmpty()) {
            AsObject image = note.first("image");
            RemoteStatus.Media media = image == null || image.isBare() ? null : attachment(image);
            if (media != null) {
                found.put(media.url(), media);
            }
        }
        return new ArrayList<>(
                found.values().stream().limit(AsLimits.ATTACHMENTS).toList());
    }

    /** Null for what is no medium, such as links to pages and rows of a profile. */
    private static RemoteStatus.@Nullable Media attachment(AsObject object) {
        if (object.isBare() || object.is("PropertyValue")) {
            return null;
        }
        String url = best(object);
        if (url == null) {
            return null;
        }
        MediaType type = type(object, url);
        if (object.is("Link") && type == MediaType.UNKNOWN) {
            return null; // a page, for which a card is made
        }
        String description = object.text("summary", "name");
        return new RemoteStatus.Media(
                url,
                type,
                description == null ? null : TextReader.cut(description.strip(), AsLimits.ALT_TEXT),
                blurhash(object.text("blurhash")),
                focus(object),
                size(object),
                thumbnail(object));
    }

    /** Of several files the first that can be shown. */
    private static @Nullable String best(AsObject object) {
        for (AsObject each : object.list("url", AsLimits.ATTACHMENTS_READ)) {
            String type = LinkReader.mediaType(each);
            String address = LinkReader.address(each);
            if (address != null && (type.isEmpty() || ofMediaType(type) != MediaType.UNKNOWN)) {
                return address;
            }
        }
        return object.has("url") ? LinkReader.page(object, "url") : LinkReader.web(object.text("href"));
    }

    private static MediaType type(AsObject object, String url) {
        String said = LinkReader.mediaType(object);
        if (said.isEmpty()) {
            said = LinkReader.mediaType(chosen(object, url));
        }
        if (!said.isEmpty() && !said.equals("application/octet-stream")) {
            return ofMediaType(said);
        }
        for (String type : object.types()) {
            if (TYPES.containsKey(type)) {
                return TYPES.get(type);
            }
        }
        return ofExtension(url);
    }

    private static AsObject chosen(AsObject object, String url) {
        return object.list("url", AsLimits.ATTACHMENTS_READ).stream()
                .filter(each -> url.equals(LinkReader.address(each)))
                .findFirst()
                .orElse(object);
    }

    private static MediaType ofMediaType(String type) {
        if (type.startsWith("image/")) {
            return PICTURES.contains(type) ? MediaType.IMAGE : MediaType.UNKNOWN;
        }
        if (type.startsWith("video/")) {
            return MediaType.VIDEO;
        }
        return type.startsWith("audio/") && !type.equals("audio/mpegurl") ? MediaType.AUDIO : MediaType.UNKNOWN;
    }

    private static MediaType ofExtension(String url) {
        String path = url.replaceFirst("[?#].*", "");
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return EXTENSIONS.getOrDefault(extension, MediaType.UNKNOWN);
    }

    /** A hash of at most five by five components; a longer one costs clients more than it is worth. */
    static @Nullable String blurhash(@Nullable String hash) {
        if (hash == null || !BLURHASH.matcher(hash).matches()) {
            return null;
        }
        int components = BASE_83.indexOf(hash.charAt(0));
        int across = components % 9 + 1;
        int down = components / 9 + 1;
        boolean complete = hash.length() == 4 + 2 * across * down;
        return complete && across <= 5 && down <= 5 ? hash : null;
    }

    private static @Nullable Focus focus(AsObject object) {
        List<Double> point = object.decimals("focalPoint");
        return point.size() == 2 ? new Focus(point.get(0), point.get(1)) : null;
    }

    private static @Nullable PixelSize size(AsObject object) {
        Long width = object.number("width");
        Long height = object.number("height");
        if (width == null || height == null || width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            return null;
        }
        return new PixelSize(width.intValue(), height.intValue());
    }

    private static @Nullable String thumbnail(AsObject object) {
        AsObject icon = object.first("icon");
        return icon == null ? null : LinkReader.address(icon);
    }
}
