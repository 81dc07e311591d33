package social.anancus.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.platform.i18n.Messages;

class WordsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private final Words english = new Words(Messages.strict(), Locale.ENGLISH, ZoneOffset.UTC, NOW);
    private final Words german = new Words(Messages.strict(), Locale.GERMAN, ZoneOffset.UTC, NOW);

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T12:00:30Z, now",
        "2026-11-28T11:59:30Z, now",
        "2026-11-28T11:48:00Z, 12 min",
        "2026-11-28T06:00:00Z, 6 h",
        "2026-11-25T11:00:00Z, 3 d",
        "2026-11-20T11:00:00Z, 20 Nov",
        "2025-11-20T11:00:00Z, 20 Nov 2025"
    })
    void aMomentIsRelativeForAWeekAndThenADate(Instant time, String words) {
        assertThat(english.ago(time)).isEqualTo(words);
    }

    @Test
    void daysAreThoseOfTheReadersZone() {
        Words there = new Words(Messages.strict(), Locale.ENGLISH, ZoneId.of("Asia/Tokyo"), NOW);

        assertThat(there.date(Instant.parse("2026-10-31T20:00:00Z"))).isEqualTo("1 Nov");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "999, 999, 999", "9999, '9,999', 9.999", "12345, 12.3K, 12.345", "2500000, 2.5M, '2,5 Mio.'"
    })
    void numbersAreShortWhereTheyAreLong(long number, String inEnglish, String inGerman) {
        assertThat(english.count(number)).isEqualTo(inEnglish);
        assertThat(german.count(number).replace('\u00a0', ' ')).isEqualTo(inGerman);
    }
}
