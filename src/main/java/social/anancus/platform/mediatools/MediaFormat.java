package social.anancus.platform.mediatools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file is by its bytes, and by which demuxer and decoders of ffmpeg alone it may be read. */
public enum MediaFormat {
    JPEG("image/jpeg", "jpeg_pipe", List.of("mjpeg")),
    PNG("image/png", "png_pipe", List.of("png")),
    GIF("image/gif", "gif", List.of("gif")),
    WEBP("image/webp", "webp_pipe", List.of("webp")),
    HEIF("image/heic", "mov", List.of("hevc")),
    AVIF("image/avif", "mov", Codecs.AV1),
    MP4("video/mp4", "mov", Codecs.FILM),
    QUICKTIME("video/quicktime", "mov", Codecs.FILM),
    WEBM("video/webm", "matroska", Codecs.WEBM),
    M4A("audio/mp4", "mov", Codecs.FILM),
    MP3("audio/mpeg", "mp3", Codecs.withCover("mp3float", "mp3")),
    OGG("audio/ogg", "ogg", Codecs.withCover("opus", "libopus", "vorbis", "libvorbis", "flac", "libspeex", "speex")),
    WAV("audio/wav", "wav", Codecs.PCM),
    FLAC("audio/flac", "flac", Codecs.withCover("flac")),
    AAC("audio/aac", "aac", List.of("aac")),
    WMA("audio/x-ms-wma", "asf", List.of("wmav1", "wmav2", "wmapro", "wmalossless", "wmavoice"));

    private static final int HEAD = 64;
    private static final Set<String> AUDIO_BRANDS = Set.of("M4A ", "M4B ", "M4P ");
    private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");
    private static final Set<String> OLD_QUICKTIME = Set.of("moov", "mdat", "wide");

    private final String contentType;
    private final String demuxer;
    private final List<String> decoders;

    /** Lists of ffmpeg's decoders; what a build does not have is passed over. */
    private static final class Codecs {
        static final List<String> AV1 = List.of("libdav1d", "libaom-av1", "av1");
        static final List<String> FILM = List.of(
                "h264",
                "hevc",
                "mpeg4",
                "h263",
                "vp9",
                "mjpeg",
                "png",
                "libdav1d",
                "libaom-av1",
                "av1",
                "aac",
                "mp3float",
                "mp3",
                "ac3",
                "alac",
                "opus",
                "libopus",
                "flac",
                "amrnb",
                "amrwb",
                "libopencore_amrnb",
                "libopencore_amrwb",
                "pcm_s16le",
                "pcm_s16be",
                "pcm_s24le",
                "pcm_f32le");
        static final List<String> WEBM = List.of(
                "vp8",
                "vp9",
                "libvpx",
                "libvpx-vp9",
                "libdav1d",
                "libaom-av1",
                "av1",
                "opus",
                "libopus",
                "vorbis",
                "libvorbis");
        static final List<String> PCM = List.of(
                "pcm_u8",
                "pcm_s16le",
                "pcm_s24le",
                "pcm_s32le",
                "pcm_f32le",
                "pcm_f64le",
                "pcm_alaw",
                "pcm_mulaw",
                "adpcm_ima_wav",
                "adpcm_ms");

        private Codecs() {}

        static List<String> withCover(String... sound) {
            return java.util.stream.Stream.concat(
                            java.util.Arrays.stream(sound), java.util.stream.Stream.of("mjpeg", "png"))
                    .toList();
        }
    }

    MediaFormat(String contentType, String demuxer, List<String> decoders) {
        this.contentType = contentType;
        this.demuxer = demuxer;
        this.decoders = decoders;
    }

    /**
     * @return the type as it is declared in HTTP
     */
    public String contentType() {
        return contentType;
    }

    /**
     * @return whether it is a picture; one of GIF may move
     */
    public boolean isImage() {
        return contentType.startsWith("image/");
    }

    /**
     * @return whether it can only hold sound, and perhaps a cover
     */
    public boolean isAudio() {
        return contentType.startsWith("audio/");
    }

    String demuxer() {
        return demuxer;
    }

    List<String> decoders() {
        return decoders;
    }

    /**
     * Looks at a file's first bytes; its name and what somebody says it is do not count.
     *
     * @param file any file
     * @return what it begins as; empty for everything that is not taken, such as SVG, playlists and text
     * @throws IOException if the file cannot be read
     */
    public static Optional<MediaFormat> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static Optional<MediaFormat> of(byte[] head) {
        if (starts(head, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (starts(head, 0, "GIF87a") || starts(head, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (starts(head, 0, "RIFF")) {
            return starts(head, 8, "WEBP")
                    ? Optional.of(WEBP)
                    : Optional.of(WAV).filter(wav -> starts(head, 8, "WAVE"));
        }
        if (starts(head, 4, "ftyp")) {
            return Optional.of(byBrand(head));
        }
        return moving(head).or(() -> sound(head));
    }

    private static MediaFormat byBrand(byte[] head) {
        String brand = text(head, 8, 4);
        String compatible = text(head, 16, HEAD);
        if (brand.startsWith("avi") || HEIF_BRANDS.contains(brand) && compatible.contains("avif")) {
            return AVIF;
        }
        if (HEIF_BRANDS.contains(brand)) {
            return HEIF;
        }
        if (AUDIO_BRANDS.contains(brand)) {
            return M4A;
        }
        return brand.equals("qt  ") ? QUICKTIME : MP4;
    }

    private static Optional<MediaFormat> moving(byte[] head) {
        if (starts(head, 0, "\u001a\u0045\u00df\u00a3")) {
            return Optional.of(WEBM);
        }
        return Optional.of(QUICKTIME).filter(film -> OLD_QUICKTIME.contains(text(head, 4, 4)));
    }

    private static Optional<MediaFormat> sound(byte[] head) {
        if (starts(head, 0, "OggS")) {
            return Optional.of(OGG);
        }
        if (starts(head, 0, "fLaC")) {
            return Optional.of(FLAC);
        }
        if (starts(head, 0, "ID3")) {
            return Optional.of(MP3);
        }
        if (starts(head, 0, "\u0030\u0026\u00b2\u0075\u008e\u0066\u00cf\u0011")) {
            return Optional.of(WMA);
        }
        return head.length < 4 || (head[0] & 0xff) != 0xff ? Optional.empty() : frame(head);
    }

    /** MPEG audio without a header: eleven bits of sync, then version, layer, bit rate and sampling rate. */
    private static Optional<MediaFormat> frame(byte[] head) {
        int second = head[1] & 0xff;
        int third = head[2] & 0xff;
        if ((second & 0xf6) == 0xf0) {
            return Optional.of(AAC);
        }
        boolean layer3 = (second & 0xe6) == 0xe2;
        boolean possible = (third & 0xf0) != 0xf0 && (third & 0x0c) != 0x0c;
        return Optional.of(MP3).filter(format -> layer3 && possible);
    }

    private static boolean starts(byte[] head, int from, String signature) {
        return text(head, from, signature.length()).equals(signature);
    }

    private static String text(byte[] head, int from, int length) {
        int end = Math.min(head.length, from + length);
        return from >= end ? "" : new String(head, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
