package social.anancus.platform.mediatools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.support.Pictures;

class PictureMetadataTest {
    @TempDir
    Path folder;

    private byte[] cleaned(byte[] picture, MediaFormat format) throws IOException {
        Path target = folder.resolve("clean");
        PictureMetadata.remove(Files.write(folder.resolve("made"), picture), format, target);
        return Files.readAllBytes(target);
    }

    @Test
    void aJpegLosesItsPlaceAndKeepsItsPixels() throws IOException {
        byte[] plain = Pictures.jpeg(40, 20);

        byte[] clean = cleaned(Pictures.withExif(plain, 6), MediaFormat.JPEG);

        assertThat(clean).isEqualTo(cleaned(plain, MediaFormat.JPEG));
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET);
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(40);
    }

    @Test
    void aPngLosesItsCommentsAndKeepsItsPixels() throws IOException {
        byte[] plain = Pictures.png(40, 20);

        assertThat(cleaned(Pictures.withComment(plain), MediaFormat.PNG)).isEqualTo(plain);
    }

    @Test
    void aWebpLosesItsExifPartAndTheMarkThatItHasOne() throws IOException {
        byte[] clean = cleaned(
                webp("56503858 0a000000 0c000000 630000310000", "45584946 04000000 48454c4c", "56503820 02000000 0102"),
                MediaFormat.WEBP);

        assertThat(clean).isEqualTo(webp("56503858 0a000000 00000000 630000310000", "56503820 02000000 0102"));
    }

    private static byte[] webp(String... chunks) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (String chunk : chunks) {
            content.writeBytes(HexFormat.of().parseHex(chunk.replace(" ", "")));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[] {(byte) (content.size() + 4), 0, 0, 0});
        file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(content.toByteArray());
        return file.toByteArray();
    }

    @Test
    void aFileThatEndsTooEarlyIsBroken() {
        byte[] part = java.util.Arrays.copyOf(Pictures.png(40, 20), 40);

        assertThatThrownBy(() -> cleaned(part, MediaFormat.PNG)).isInstanceOf(BrokenMediaException.class);
    }
}
