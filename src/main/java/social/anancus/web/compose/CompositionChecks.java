package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.MediaLimits;
import social.anancus.core.status.PollDraft;
import social.anancus.core.status.ScheduleRules;
import social.anancus.core.status.StatusLimits;
import social.anancus.platform.text.TextLength;
import social.anancus.web.compose.Composition.Attached;
import social.anancus.web.compose.Composition.Ballot;
import social.anancus.web.compose.Composition.Later;

/**
 * Says in words for people, and at the field, what the core would refuse when it is published. The core decides: what is not
 * found here it still refuses.
 */
@ApplicationScoped
class CompositionChecks {
    /** Counting costs time: what is far too long is refused uncounted. */
    private static final int FAR_TOO_LONG = 100 * StatusLimits.MOST_CHARACTERS;

    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    CompositionChecks() {}

    @Inject
    CompositionChecks(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param form what is to be published
     * @return what is wrong with it, by field
     */
    Map<String, Problem> check(Composition form) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        text(form).ifPresent(problem -> problems.put("text", problem));
        media(form.media()).ifPresent(problem -> problems.put("media", problem));
        Ballot poll = form.poll();
        if (poll != null) {
            poll(poll).ifPresent(problem -> problems.put("poll", problem));
        }
        Later later = form.later();
        if (later != null) {
            later(later).ifPresent(problem -> problems.put("at", problem));
        }
        return problems;
    }

    private static Optional<Problem> text(Composition form) {
        String warning = form.warning() == null ? "" : form.warning();
        boolean quotes = form.target().quote() != null;
        if (form.text().isBlank() && warning.isBlank() && form.media().isEmpty() && form.poll() == null && !quotes) {
            return Optional.of(Problem.of("blank"));
        }
        boolean tooLong = form.text().length() + warning.length() > FAR_TOO_LONG
                || TextLength.countable(form.text()) + TextLength.countable(warning) > StatusLimits.MOST_CHARACTERS;
        return tooLong ? Optional.of(Problem.of("long", StatusLimits.MOST_CHARACTERS)) : Optional.empty();
    }

    private static Optional<Problem> media(List<Attached> media) {
        if (media.size() > Composition.MOST_MEDIA) {
            return Optional.of(Problem.of("media.many", Composition.MOST_MEDIA));
        }
        if (media.stream().anyMatch(Attached::failed)) {
            return Optional.of(Problem.of("media.failed"));
        }
        if (media.size() > 1 && !media.stream().allMatch(Attached::picture)) {
            return Optional.of(Problem.of("media.mixed"));
        }
        if (!media.stream().allMatch(Attached::ready)) {
            return Optional.of(Problem.of("media.waiting"));
        }
        return media.stream().anyMatch(each -> each.description().length() > MediaLimits.DESCRIPTION)
                ? Optional.of(Problem.of("media.description", MediaLimits.DESCRIPTION))
                : Optional.empty();
    }

    private static Optional<Problem> poll(Ballot poll) {
        List<String> options = poll.options().stream()
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
        if (options.size() < 2) {
            return Optional.of(Problem.of("poll.few"));
        }
        if (options.stream().anyMatch(option -> TextLength.graphemes(option) > PollDraft.MOST_CHARACTERS)) {
            return Optional.of(Problem.of("poll.long", PollDraft.MOST_CHARACTERS));
        }
        if (new HashSet<>(options).size() != options.size()) {
            return Optional.of(Problem.of("poll.twice"));
        }
        boolean fits =
                poll.seconds() >= PollDraft.SHORTEST.toSeconds() && poll.seconds() <= PollDraft.LONGEST.toSeconds();
        return fits ? Optional.empty() : Optional.of(Problem.of("poll.time"));
    }

    /**
     * @param later when something is to be published
     * @return what is wrong with that
     */
    Optional<Problem> later(Later later) {
        Instant at = time(later);
        if (at == null) {
            return Optional.of(Problem.of("at.none"));
        }
        return at.isAfter(clock.instant().plus(ScheduleRules.SOONEST))
                ? Optional.empty()
                : Optional.of(Problem.of("at.soon", ScheduleRules.SOONEST.toMinutes()));
    }

    /**
     * @param later when something is to be published
     * @return the moment; null where that is none
     */
    static @Nullable Instant time(Later later) {
        try {
            return LocalDateTime.parse(later.at())
                    .atZone(ZoneId.of(later.zone().isEmpty() ? "UTC" : later.zone()))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
