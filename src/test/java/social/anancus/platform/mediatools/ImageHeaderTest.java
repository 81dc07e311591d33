package social.anancus.platform.mediatools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.support.Pictures;

class ImageHeaderTest {
    @TempDir
    Path folder;

    @Test
    void aPngTellsItsSizeHoweverLarge() throws IOException {
        ImageHeader header = read(Pictures.pngOfSize(50_000, 50_000), MediaFormat.PNG);

        assertThat(header.width()).isEqualTo(50_000);
        assertThat(header.pixels()).isEqualTo(2_500_000_000L);
    }

    @Test
    void aJpegTellsItsSizeAndHowTheCameraWasHeld() throws IOException {
        ImageHeader header = read(Pictures.withExif(Pictures.jpeg(40, 20), 6), MediaFormat.JPEG);

        assertThat(header).isEqualTo(new ImageHeader(40, 20, 6, false, false));
        assertThat(header.isSideways()).isTrue();
    }

    @Test
    void aGifOfOneFrameStandsStillAndOneOfTwoMoves() throws IOException {
        assertThat(read(Pictures.gif(6, 4, 1), MediaFormat.GIF).moves()).isFalse();
        assertThat(read(Pictures.gif(6, 4, 2), MediaFormat.GIF)).isEqualTo(new ImageHeader(6, 4, 1, true, true));
    }

    @ParameterizedTest
    @CsvSource({
        // RIFF, size, WEBP, then the first chunk
        "524946461a000000574542505650382010000000d001009d012a0a0005000000, 10, 5",
        "524946461a00000057454250565038580a00000002000000630000310000, 100, 50",
        "524946461a0000005745425056503 84c050000002f09000100, 10, 5",
    })
    void aWebpOfEachKindTellsItsSize(String hex, int width, int height) throws IOException {
        ImageHeader header = read(HexFormat.of().parseHex(hex.replace(" ", "")), MediaFormat.WEBP);

        assertThat(header.width()).isEqualTo(width);
        assertThat(header.height()).isEqualTo(height);
    }

    @Test
    void aFileThatEndsTooEarlyIsBroken() throws IOException {
        byte[] whole = Pictures.jpeg(40, 20);
        for (int length = 3; length < 60; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part, MediaFormat.JPEG)).isInstanceOf(BrokenMediaException.class);
        }
    }

    @Test
    void aPictureWithoutPixelsIsBroken() {
        assertThatThrownBy(() -> read(Pictures.pngOfSize(0, 10), MediaFormat.PNG))
                .isInstanceOf(BrokenMediaException.class);
    }

    private ImageHeader read(byte[] bytes, MediaFormat format) throws IOException {
        return ImageHeader.read(Files.write(folder.resolve("picture"), bytes), format);
    }
}
