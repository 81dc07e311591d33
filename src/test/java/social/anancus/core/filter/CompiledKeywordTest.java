package social.anancus.core.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledKeywordTest {
    private static boolean isIn(String keyword, boolean wholeWord, String text) {
        return new CompiledKeyword(new FilterKeyword(1, 1, keyword, wholeWord)).isIn(FoldedText.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "cat,a cat.",
        "cat,CAT",
        "cat,(cat)",
        "cat,catalogue cat",
        "#cat,#cat",
        "#cat,a#cat",
        "c++,I like C++!",
        "c++,c++11",
        "@bob,me@bob",
        "straße,Die STRASSE und die Straße",
        "éa,e\u0301a",
        "ДОМ,мой дом",
        "二,二 三",
        "a b,x a b y",
        "😀,ok😀ok"
    })
    void aWholeWordStandsAlone(String keyword, String text) {
        assertThat(isIn(keyword, true, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cat,catalogue",
        "cat,bobcat",
        "cat,cat_1",
        "cat,cate\u0301",
        "#cat,#cats",
        "c++,ac++",
        "二,二三",
        "a b,a  b",
        "cat,c.at",
        ".at,cat"
    })
    void otherwiseItIsNotThere(String keyword, String text) {
        assertThat(isIn(keyword, true, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"cat,catalogue,true", "CAT,bobcats,true", ".*,a.*b,true", ".*,anything,false", "aab,aaab,true"})
    void aPartOfAWordIsTakenLiterally(String keyword, String text, boolean found) {
        assertThat(isIn(keyword, false, text)).isEqualTo(found);
    }

    @Test
    void hostileWordsAndTextsTakeLinearTime() {
        String text = "a".repeat(1_000_000);
        List<String> words = List.of("a".repeat(511) + "b", "a".repeat(255) + "b" + "a".repeat(256), "(a+)+$");

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String word : words) {
                assertThat(isIn(word, true, text)).isFalse();
                assertThat(isIn(word, false, text)).isFalse();
            }
            assertThat(isIn("a".repeat(512), true, text)).isFalse();
            assertThat(isIn("a".repeat(512), false, text)).isTrue();
        });
    }
}
