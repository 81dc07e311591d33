package social.anancus.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import social.anancus.core.notification.NotificationFacts.About;
import social.anancus.core.notification.NotificationFacts.Between;
import social.anancus.core.notification.NotificationFacts.Sender;

class NotificationRulesTest {
    private static final NotificationPolicy OPEN = new NotificationPolicy(
            Decision.ACCEPT, Decision.ACCEPT, Decision.ACCEPT, Decision.ACCEPT, Decision.ACCEPT, Decision.ACCEPT);

    /** Facts in which nothing is said against it but what the words name. */
    private static NotificationFacts facts(NotificationPolicy policy, String... words) {
        Set<String> said = Set.of(words);
        return new NotificationFacts(
                1,
                said.contains("oneself"),
                new Sender(
                        said.contains("suspended"),
                        said.contains("limited"),
                        said.contains("bot"),
                        said.contains("young")),
                new Between(
                        said.contains("blocked"),
                        said.contains("muted"),
                        said.contains("domain"),
                        said.contains("following"),
                        said.contains("follower"),
                        said.contains("permitted"),
                        said.contains("staff")),
                new About(
                        !said.contains("hidden"),
                        said.contains("quiet"),
                        said.contains("unwanted"),
                        said.contains("direct"),
                        said.contains("answer")),
                policy);
    }

    @ParameterizedTest
    @CsvSource({
        "MENTION, '', ACCEPT",
        "MENTION, suspended, DROP",
        "MENTION, oneself, DROP",
        "POLL, oneself, ACCEPT",
        "MENTION, hidden, DROP",
        "UPDATE, hidden, DROP",
        "FAVOURITE, blocked, DROP",
        "FAVOURITE, muted, DROP",
        "FAVOURITE, quiet, DROP",
        "STATUS, muted, DROP",
        "FOLLOW, domain, DROP",
        "FOLLOW, domain following, ACCEPT",
        "MENTION, unwanted, DROP",
        "FAVOURITE, unwanted, ACCEPT",
        "MENTION, staff blocked muted, ACCEPT",
        "FAVOURITE, staff blocked, DROP",
        "MENTION, staff hidden, DROP",
        "MENTION, direct, FILTER",
        "MENTION, direct following, ACCEPT",
        "MENTION, direct answer, ACCEPT",
        "MENTION, direct permitted, ACCEPT",
        "MENTION, limited, FILTER",
        "REBLOG, limited, FILTER",
        "STATUS, limited, ACCEPT",
        "MENTION, limited following, ACCEPT"
    })
    void byDefaultItIsToldUnlessSomethingSpeaksAgainstIt(NotificationType type, String words, Decision expected) {
        assertThat(NotificationRules.decide(type, facts(NotificationPolicy.DEFAULT, words.split(" "))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void eachLineOfThePolicyDecides(Decision decision) {
        Decision ok = Decision.ACCEPT;
        assertThat(decide(new NotificationPolicy(decision, ok, ok, ok, ok, ok), "follower"))
                .isEqualTo(decision);
        assertThat(decide(new NotificationPolicy(decision, ok, ok, ok, ok, ok), "following"))
                .isEqualTo(ok);
        assertThat(decide(new NotificationPolicy(ok, decision, ok, ok, ok, ok), "following"))
                .isEqualTo(decision);
        assertThat(decide(new NotificationPolicy(ok, decision, ok, ok, ok, ok), "follower"))
                .isEqualTo(ok);
        assertThat(decide(new NotificationPolicy(ok, ok, decision, ok, ok, ok), "young"))
                .isEqualTo(decision);
        assertThat(decide(new NotificationPolicy(ok, ok, decision, ok, ok, ok), "young", "following"))
                .isEqualTo(ok);
        assertThat(decide(new NotificationPolicy(ok, ok, ok, decision, ok, ok), "direct"))
                .isEqualTo(decision);
        assertThat(decide(new NotificationPolicy(ok, ok, ok, decision, ok, ok), "direct", "answer"))
                .isEqualTo(ok);
        assertThat(decide(new NotificationPolicy(ok, ok, ok, ok, decision, ok), "limited"))
                .isEqualTo(decision);
        assertThat(decide(new NotificationPolicy(ok, ok, ok, ok, ok, decision), "bot"))
                .isEqualTo(decision);
        assertThat(decide(new NotificationPolicy(ok, ok, ok, ok, ok, decision), "bot", "following"))
                .isEqualTo(ok);
    }

    private static Decision decide(NotificationPolicy policy, String... words) {
        return NotificationRules.decide(NotificationType.MENTION, facts(policy, words));
    }

    @Test
    void ofSeveralLinesTheStrictestCounts() {
        NotificationPolicy policy = new NotificationPolicy(
                Decision.FILTER, Decision.ACCEPT, Decision.DROP, Decision.ACCEPT, Decision.ACCEPT, Decision.ACCEPT);

        assertThat(decide(policy, "young")).isEqualTo(Decision.DROP);
        assertThat(decide(policy)).isEqualTo(Decision.FILTER);
        assertThat(decide(policy, "young", "permitted")).isEqualTo(Decision.ACCEPT);
        assertThat(decide(OPEN, "young", "bot", "limited", "direct")).isEqualTo(Decision.ACCEPT);
    }
}
