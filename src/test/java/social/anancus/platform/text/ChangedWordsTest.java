package social.anancus.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangedWordsTest {
    @Test
    void marksWhatCameAndWhatWent() {
        assertThat(marked("<p>Two bridges, benches marked.</p>", "<p>Three bridges, benches marked and drawn.</p>"))
                .containsExactly(
                        "<p><del>Two</del> bridges, benches <del>marked.</del></p>",
                        "<p><ins>Three</ins> bridges, benches <ins>marked and drawn.</ins></p>");
    }

    @Test
    void marksAWordThatCameAndWentAgain() {
        assertThat(marked("one", "one two", "one")).containsExactly("one", "one <ins><del>two</del></ins>", "one");
    }

    @Test
    void neverMarksAcrossTags() {
        assertThat(marked("<p>a</p>", "<p>b <a href=\"/x y\">c d</a></p><p>e</p>"))
                .containsExactly(
                        "<p><del>a</del></p>",
                        "<p><ins>b</ins> <a href=\"/x y\"><ins>c d</ins></a></p><p><ins>e</ins></p>");
    }

    @Test
    void leavesAloneWhatIsTheSame() {
        assertThat(marked("<p>a &amp; b</p>", "<p>a  &amp; b</p>"))
                .containsExactly("<p>a &amp; b</p>", "<p>a  &amp; b</p>");
        assertThat(marked("a")).containsExactly("a");
        assertThat(marked()).isEmpty();
    }

    @Test
    void marksNothingInWhatIsTooLongToCompare() {
        String before = "a ".repeat(2000);
        String after = "b ".repeat(2000);

        assertThat(marked(before, after)).containsExactly(before, after);
    }

    private static List<String> marked(String... versions) {
        return ChangedWords.in(Stream.of(versions).map(SafeHtml::ofStored).toList()).stream()
                .map(SafeHtml::html)
                .toList();
    }
}
