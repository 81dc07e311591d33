package social.anancus.core.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameTest {
    @ParameterizedTest
    @CsvSource({
        "Anancus,anancus",
        "#Anancus,anancus",
        "＃Café,cafe",
        "cafe\u0301,cafe",
        "Ｆｕｌｌ,full",
        "ŁÓDŹ,lodz",
        "Straße,straße",
        "İzmir,izmir",
        "日本語,日本語",
        "ｶﾀｶﾅ,カタカナ",
        "l·l,l·l",
        "a_b,a_b",
        "1_2,1_2"
    })
    void namesAreComparedWithoutCaseWidthAndAccents(String written, String compared) {
        assertThat(TagName.parse(written)).map(TagName::compared).contains(compared);
        assertThat(TagName.normalise(TagName.normalise(written))).isEqualTo(TagName.normalise(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "123", "2026", "_1", "a b", "a-b", "#a#b", "·a", "a·", "👍"})
    void otherTextsAreNoNames(String text) {
        assertThat(TagName.parse(text)).isEmpty();
    }

    @Test
    void whatIsInTheWayIsPassedOver() {
        assertThat(TagName.clean("#rock-n-roll")).contains(new TagName("rocknroll", "rocknroll"));
        assertThat(TagName.clean("#हिन्दी")).map(TagName::display).contains("हिन्दी");
        assertThat(TagName.clean("-1-")).isEmpty();
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(TagName.parse("a".repeat(1001))).isEmpty();
        assertThat(TagName.parse("\uFDFA".repeat(200))).isEmpty();
    }
}
