package social.anancus.web.compose;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import social.anancus.web.support.SentForm;

class SentCompositionTest {
    private final MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();

    @Test
    void whatIsNoValueOfAFieldCountsAsAbsent() {
        fields.add("visibility", "limited");
        fields.add("quote_policy", "everybody");
        fields.add("language", "klingon");
        fields.add("reply_to", "12x");
        fields.add("back", "https://elsewhere.example/");
        fields.add("key", "<script>");
        Composition read = SentComposition.read(new SentForm(fields));
        assertThat(read.visibility()).isEmpty();
        assertThat(read.quotePolicy()).isEmpty();
        assertThat(read.language()).isEmpty();
        assertThat(read.target()).isEqualTo(Composition.Target.NOTHING);
        assertThat(read.back()).isEqualTo("/");
        assertThat(read.key()).hasSize(36);
    }

    @Test
    void aPollHasAtMostFourChoicesHoweverManyAreSent() {
        List.of("a", "b", "c", "d", "e").forEach(option -> fields.add("option", option));
        fields.add("seconds", "3600");
        Composition.Ballot poll = Objects.requireNonNull(
                SentComposition.read(new SentForm(fields)).poll());
        assertThat(poll.options()).containsExactly("a", "b", "c", "d");
        assertThat(poll.seconds()).isEqualTo(3600);
    }

    @Test
    void aPointOnAPictureIsKeptInTwoDecimals() {
        fields.add("focus-7", "0.123456, -2");
        assertThat(SentComposition.focus(new SentForm(fields), 7, "0,0")).isEqualTo("0.12,-1");
        assertThat(SentComposition.focus(new SentForm(fields), 8, "0,0")).isEqualTo("0,0");
    }
}
