package social.anancus.core.status;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.text.TextLength;
import social.anancus.platform.text.VisibleText;

/**
 * A poll as its author wants it.
 *
 * @param options what one can vote for
 * @param expiresIn how long it is open
 * @param multiple whether one may choose several
 * @param hideTotals whether the counts are hidden until it ends
 */
public record PollDraft(List<String> options, Duration expiresIn, boolean multiple, boolean hideTotals) {
    /** How many options a poll has at most. */
    public static final int MOST_OPTIONS = 4;

    /** How many characters an option has at most. */
    public static final int MOST_CHARACTERS = 50;

    /** How long a poll is open at least. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    /** How long a poll is open at most: a month. */
    public static final Duration LONGEST = Duration.ofSeconds(2_629_746);

    public PollDraft {
        options = options.stream()
                .map(String::strip)
                .filter(option -> !VisibleText.isNothing(option))
                .toList();
    }

    /**
     * @throws Invalid if there are too few or too many options, one is too long or twice there, or the time is not allowed
     */
    public void validate() {
        mistake().ifPresent(text -> {
            throw new Invalid("Validation failed: " + text);
        });
    }

    private Optional<String> mistake() {
        if (options.size() < 2) {
            return Optional.of("Options must have more than one item");
        }
        if (options.size() > MOST_OPTIONS) {
            return Optional.of("Options can't contain more than " + MOST_OPTIONS + " items");
        }
        if (options.stream().anyMatch(option -> TextLength.graphemes(option) > MOST_CHARACTERS)) {
            return Optional.of("Options can't be longer than " + MOST_CHARACTERS + " characters each");
        }
        if (new HashSet<>(options).size() != options.size()) {
            return Optional.of("Options contain duplicate items");
        }
        if (expiresIn.compareTo(LONGEST) > 0) {
            return Optional.of("Expires at is too far into the future");
        }
        return expiresIn.compareTo(SHORTEST) < 0 ? Optional.of("Expires at is too soon") : Optional.empty();
    }
}
