package social.anancus.platform.mediatools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFormatTest {
    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a464946, JPEG",
        "89504e470d0a1a0a0000000d, PNG",
        "474946383961, GIF",
        "52494646000000005745425056503820, WEBP",
        "524946460000000057415645, WAV",
        "000000206674797069736f6d00000200, MP4",
        "000000146674797071742020, QUICKTIME",
        "00000020667479704d344120, M4A",
        "000000206674797061766966, AVIF",
        "0000002066747970686569630000000068656963, HEIF",
        "00000020667479706d6966310000000061766966, AVIF",
        "1a45dfa3, WEBM",
        "4f676753, OGG",
        "664c6143, FLAC",
        "49443304, MP3",
        "fffb9064, MP3",
        "fff15080, AAC",
        "3026b2758e66cf11, WMA",
    })
    void aFileIsWhatItsFirstBytesSay(String hex, MediaFormat expected) {
        assertThat(MediaFormat.of(HexFormat.of().parseHex(hex))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><svg/>",
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd",
                "push graphic-context\nviewbox 0 0 640 480",
                "%!PS-Adobe-3.0",
                "%PDF-1.7",
                "ffconcat version 1.0\nfile '/etc/passwd'",
                "{\"type\":\"Person\"}",
                "BM000000",
                "RIFF0000AVI ",
                "PK\u0003\u0004",
                ""
            })
    void whatIsNotTakenIsNoFormatAtAll(String text) {
        assertThat(MediaFormat.of(text.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void twoBytesOfSyncAloneAreNoMusic() {
        assertThat(MediaFormat.of(HexFormat.of().parseHex("fffbffff"))).isEmpty();
    }
}
