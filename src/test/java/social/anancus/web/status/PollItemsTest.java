package social.anancus.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.anancus.core.status.StatusView;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.text.SafeHtml;

class PollItemsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final PollItems.Voter NEW = new PollItems.Voter(true, false, List.of());

    private static PollItem poll(boolean multiple, boolean hidden, @Nullable Instant end, PollItems.Voter voter) {
        StatusView.Poll poll =
                new StatusView.Poll(7, List.of("a", "b", "c"), List.of(3L, 1L, 0L), 4, 3L, multiple, hidden, end);
        return PollItems.of(
                poll,
                List.of(SafeHtml.ofText("a"), SafeHtml.ofText("b"), SafeHtml.ofText("c")),
                voter,
                new Speech(Messages.strict(), Locale.ENGLISH, NOW));
    }

    @Test
    void sharesAreOfAllVotesOrWithSeveralChoicesOfAllPeople() {
        assertThat(poll(false, false, null, NEW).options())
                .extracting(PollItem.Option::percent)
                .containsExactly(75L, 25L, 0L);
        assertThat(poll(true, false, null, NEW).options())
                .extracting(PollItem.Option::percent)
                .containsExactly(100L, 33L, 0L);
    }

    @Test
    void whoHasVotedOrWrittenItOrIsNobodyDoesNotVote() {
        assertThat(poll(false, false, null, NEW).votable()).isTrue();
        assertThat(poll(false, false, null, new PollItems.Voter(true, false, List.of(1L)))
                        .votable())
                .isFalse();
        assertThat(poll(false, false, null, new PollItems.Voter(true, true, List.of()))
                        .votable())
                .isFalse();
        assertThat(poll(false, false, null, new PollItems.Voter(false, false, List.of()))
                        .votable())
                .isFalse();
    }

    @Test
    void whoLooksAtTheResultsFirstCanStillVote() {
        PollItem looked = poll(true, false, null, NEW).withResults();
        assertThat(looked.votable()).isFalse();
        assertThat(looked.undecided()).isTrue();

        PollItems.Voter voted = new PollItems.Voter(true, false, List.of(1L));
        assertThat(poll(false, false, null, voted).withResults().undecided()).isFalse();
        PollItem secret = poll(false, true, NOW.plusSeconds(90), NEW).withResults();
        assertThat(secret.votable()).as("there is nothing to see yet").isTrue();
    }

    @Test
    void countsStayHiddenUntilTheEnd() {
        PollItem open = poll(false, true, NOW.plusSeconds(90), NEW);
        assertThat(open.hidden()).isTrue();
        assertThat(open.options()).allMatch(option -> option.percent() == null && !option.top());
        assertThat(open.end()).isEqualTo("1 minute left");
        PollItem over = poll(false, true, NOW.minusSeconds(60), NEW);
        assertThat(over.hidden()).isFalse();
        assertThat(over.votable()).isFalse();
        assertThat(over.end()).isEqualTo("Closed on 20 Nov");
        assertThat(over.options().getFirst().top()).isTrue();
    }
}
