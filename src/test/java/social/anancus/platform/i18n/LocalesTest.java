package social.anancus.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|de",
                "de-AT,de;q=0.9,en;q=0.8|de",
                "fr-FR, fr;q=0.9, en;q=0.7, de;q=0.8|de",
                "en;q=0.1, de;q=0.2|de",
                "de;q=0, en|en",
                "en-GB|en"
            })
    void theDearestLanguageThatIsThereIsTaken(String header, String language) {
        assertThat(Locales.best(header, Locale.FRENCH).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"fr", "*", ";;;", "de;q=x", "de;q=0", "-", "äöü", "de_DE.UTF-8"})
    void nonsenseAndUnknownLanguagesGetTheDefault(String header) {
        assertThat(Locales.best(header, Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aHugeHeaderIsNotRead() {
        assertThat(Locales.best("de,".repeat(100_000), Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aListOfWishesIsTakenInItsOrder() {
        assertThat(Locales.best(List.of("fr", "???", "de_CH", "en"), Locale.ENGLISH))
                .isEqualTo(Locale.GERMAN);
        assertThat(Locales.best(List.of(), Locale.GERMAN)).isEqualTo(Locale.GERMAN);
    }

    @ParameterizedTest
    @CsvSource({"ar,true", "he,true", "fa-IR,true", "ckb,true", "pa-Arab,true", "az,false", "ar-Latn,false", "en,false"
    })
    void theDirectionFollowsScriptAndLanguage(String tag, boolean rightToLeft) {
        Locale locale = Locale.forLanguageTag(tag);
        assertThat(Locales.isRightToLeft(locale)).isEqualTo(rightToLeft);
        assertThat(Locales.direction(locale)).isEqualTo(rightToLeft ? "rtl" : "ltr");
    }
}
