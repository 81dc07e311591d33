package social.anancus.web.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusView.Author;
import social.anancus.core.status.StatusView.Mention;
import social.anancus.core.status.Visibility;
import social.anancus.platform.text.SafeHtml;

class BeginningsTest {
    private static final long ALICE = 1;

    private static StatusView by(Author author, Mention... mentions) {
        return new StatusView(
                9,
                author,
                null,
                null,
                new StatusView.Body(SafeHtml.EMPTY, null, "", false, null),
                Visibility.PUBLIC,
                new StatusView.Place(null, null, null, null),
                List.of(),
                null,
                null,
                List.of(mentions),
                List.of(),
                null,
                QuotePolicy.PUBLIC,
                Instant.EPOCH,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "public, PUBLIC, public",
        "public, UNLISTED, unlisted",
        "unlisted, PUBLIC, unlisted",
        "private, PUBLIC, private",
        "public, DIRECT, direct",
        "private, LIMITED, direct",
        "nonsense, PRIVATE, private"
    })
    void anAnswerReachesNoMorePeopleThanItsParentOrTheAuthorsDefault(String usual, Visibility parent, String expected) {
        assertThat(Beginnings.narrower(usual, parent)).isEqualTo(expected);
    }

    @Test
    void anAnswerNamesTheAuthorThenWhomThatNamesAndNeverOneself() {
        StatusView parent = by(
                new Author(2, "carol", "remote.example", false, "https://remote.example/carol"),
                new Mention(ALICE, "alice", null, null),
                new Mention(3, "bob", null, null),
                new Mention(2, "carol", "remote.example", null));
        assertThat(Beginnings.mentions(parent, ALICE)).isEqualTo("@carol@remote.example @bob ");
    }

    @Test
    void anAnswerToOneselfNamesNobodyElse() {
        assertThat(Beginnings.mentions(by(new Author(ALICE, "alice", null, false, null)), ALICE))
                .isEmpty();
    }
}
