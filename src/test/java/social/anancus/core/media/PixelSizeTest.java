package social.anancus.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelSizeTest {
    @ParameterizedTest
    @CsvSource({"8000, 4000", "4000, 8000", "600, 800", "33177600, 1", "1, 33177600", "5760, 5760", "641, 361"})
    void whatIsScaledHasNoMorePixelsThanAllowedAndKeepsItsShape(int width, int height) {
        PixelSize scaled = new PixelSize(width, height).within(230_400);

        assertThat((long) scaled.width() * scaled.height()).isLessThanOrEqualTo(230_400);
        assertThat(scaled.width()).isPositive();
        assertThat(scaled.height()).isPositive();
        if (Math.max(width, height) < 100_000) {
            double shape = (double) width / height;
            assertThat((double) scaled.width() / scaled.height()).isBetween(shape * 0.99, shape * 1.01);
        }
    }

    @ParameterizedTest
    @CsvSource({"640, 360", "1, 1"})
    void whatIsSmallEnoughStaysAsItIs(int width, int height) {
        assertThat(new PixelSize(width, height).within(230_400)).isEqualTo(new PixelSize(width, height));
    }

    @ParameterizedTest
    @CsvSource({"321, 241, 320, 240", "3, 2, 16, 16", "100, 50, 100, 50"})
    void aFilmHasEvenSides(int width, int height, int evenWidth, int evenHeight) {
        assertThat(new PixelSize(width, height).even()).isEqualTo(new PixelSize(evenWidth, evenHeight));
    }
}
