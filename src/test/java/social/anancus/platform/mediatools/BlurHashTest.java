package social.anancus.platform.mediatools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against values of the reference implementation (https://github.com/woltapp/blurhash). */
class BlurHashTest {
    @Test
    void blackIsAsTheReferenceSays() {
        assertThat(BlurHash.encode(new byte[8 * 8 * 3], 8, 8, 4, 3)).isEqualTo("L00000fQfQfQfQfQfQfQfQfQfQfQ");
    }

    @Test
    void whiteIsAsTheReferenceSays() {
        byte[] white = new byte[4 * 4 * 3];
        Arrays.fill(white, (byte) 255);

        assertThat(BlurHash.encode(white, 4, 4, 4, 3)).isEqualTo("L~TSUA~qfQ~q~q%MfQ%MfQfQfQfQ");
        assertThat(BlurHash.encode(white, 4, 4, 1, 1)).isEqualTo("00TSUA");
    }

    @Test
    void fourTimesFourHasThirtySixCharactersThatDependOnThePicture() {
        byte[] picture = new byte[32 * 32 * 3];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i % 3 == 0 ? i / 96 * 8 : 40);
        }

        String hash = BlurHash.encode(picture, 32, 32, 4, 4);

        assertThat(hash).hasSize(36).startsWith("U");
        assertThat(hash).isNotEqualTo(BlurHash.encode(new byte[32 * 32 * 3], 32, 32, 4, 4));
    }

    @Test
    void aPictureOfTheWrongLengthIsRefused() {
        assertThatThrownBy(() -> BlurHash.encode(new byte[10], 2, 2, 4, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
