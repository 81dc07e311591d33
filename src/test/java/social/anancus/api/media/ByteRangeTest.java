package social.anancus.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 9", "bytes=90-, 90, 99", "bytes=-5, 95, 99", "bytes=-500, 0, 99", "bytes=98-500, 98, 99"
    })
    void aPartIsCutOffAtTheEnd(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void whatLiesBehindTheEndIsNoPart(String header) {
        assertThat(ByteRange.parse(header, 100)).isSameAs(ByteRange.UNSATISFIABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=9-1", "bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=a-b", "bytes=0-99999999999999999999"
            })
    void whatCannotBeUnderstoodMeansTheWhole(String header) {
        assertThat(ByteRange.parse(header, 100)).isNull();
    }

    @Test
    void noHeaderMeansTheWhole() {
        assertThat(ByteRange.parse(null, 100)).isNull();
    }
}
