package social.anancus.web.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.anancus.web.compose.Composition.Attached;
import social.anancus.web.compose.Composition.Ballot;
import social.anancus.web.compose.Composition.Later;
import social.anancus.web.compose.Composition.Target;

class CompositionChecksTest {
    private final CompositionChecks checks =
            new CompositionChecks(Clock.fixed(Instant.parse("2026-01-02T03:00:00Z"), ZoneOffset.UTC));

    private static Composition form(String text, List<Attached> media, @Nullable Ballot poll, @Nullable Later later) {
        return new Composition(
                text, null, "en", false, "public", "public", Target.NOTHING, media, poll, later, "key-key-key", "/");
    }

    private static Composition text(String text) {
        return form(text, List.of(), null, null);
    }

    private static Attached file(String type, boolean ready) {
        return new Attached(1, type, null, "", "0,0", ready, false);
    }

    private void expect(Composition form, String field, String name) {
        assertThat(checks.check(form)).containsOnlyKeys(field);
        assertThat(Objects.requireNonNull(checks.check(form).get(field)).key()).isEqualTo("writing.problem." + name);
    }

    @Test
    void nothingIsNotPublished() {
        expect(text(" \n "), "text", "blank");
    }

    @Test
    void addressesCountTwentyThreeCharacters() {
        String address = "https://example.org/" + "a".repeat(200);
        assertThat(checks.check(text("x".repeat(476) + " " + address))).isEmpty();
        expect(text("x".repeat(477) + " " + address), "text", "long");
    }

    @Test
    void aVideoStandsAlone() {
        expect(form("", List.of(file("video", true), file("image", true)), null, null), "media", "media.mixed");
        expect(form("", List.of(file("video", false)), null, null), "media", "media.waiting");
    }

    @Test
    void aPollHasDifferentChoices() {
        expect(form("?", List.of(), new Ballot(List.of("one", " "), 86_400, false, false), null), "poll", "poll.few");
        expect(
                form("?", List.of(), new Ballot(List.of("one", "one "), 86_400, false, false), null),
                "poll",
                "poll.twice");
        expect(form("?", List.of(), new Ballot(List.of("one", "two"), 3, false, false), null), "poll", "poll.time");
    }

    @Test
    void aTimeIsThatOfItsZone() {
        expect(form("x", List.of(), null, new Later("", "UTC")), "at", "at.none");
        expect(form("x", List.of(), null, new Later("2026-01-02T03:04", "UTC")), "at", "at.soon");
        expect(form("x", List.of(), null, new Later("2026-01-02T04:04", "Europe/Berlin")), "at", "at.soon");
        expect(form("x", List.of(), null, new Later("2026-01-02T04:04", "Nowhere/Else")), "at", "at.none");
        assertThat(checks.check(form("x", List.of(), null, new Later("2026-01-02T04:06", "Europe/Berlin"))))
                .isEmpty();
    }
}
