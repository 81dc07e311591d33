package social.anancus.web.compose;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.PollDraft;
import social.anancus.core.status.StatusLimits;
import social.anancus.platform.text.TextLength;
import social.anancus.web.compose.Composition.Attached;
import social.anancus.web.compose.Composition.Ballot;
import social.anancus.web.support.Choice;

/**
 * The composer as a page shows it.
 *
 * @param form what has been written so far
 * @param problems what is wrong, by field
 * @param choices what can be chosen
 */
public record Composer(Composition form, Map<String, Problem> problems, Choices choices) {
    public Composer {
        problems = Map.copyOf(problems);
    }

    /**
     * What can be chosen.
     *
     * @param visibilities to whom it may go
     * @param quotePolicies who may quote it
     * @param languages in which language it is; none in the short form
     * @param durations how long a poll is open; none in the short form
     * @param zones where the time is that one; none where it is published now
     * @param places where the eye may rest on a picture; none in the short form
     */
    public record Choices(
            List<Choice> visibilities,
            List<Choice> quotePolicies,
            List<Choice> languages,
            List<Choice> durations,
            List<Choice> zones,
            List<Choice> places) {}

    /**
     * @param field the name of a field; {@code form} for the whole
     * @return what is wrong with it; null for nothing
     */
    public @Nullable Problem problem(String field) {
        return problems.get(field);
    }

    /**
     * @return how many characters a status has at most
     */
    public int limit() {
        return StatusLimits.MOST_CHARACTERS;
    }

    /**
     * @return how many characters are left; below 0 where there are too many
     */
    public int left() {
        String warning = form.warning();
        return limit() - TextLength.countable(form.text()) - (warning == null ? 0 : TextLength.countable(warning));
    }

    /**
     * @return how many more attachments it may have
     */
    public int room() {
        return Math.max(0, Composition.MOST_MEDIA - form.media().size());
    }

    /**
     * @return whether the poll may have more options
     */
    public boolean mayAddOption() {
        Ballot poll = form.poll();
        return poll != null && poll.options().size() < PollDraft.MOST_OPTIONS;
    }

    /**
     * @return how many characters an option of a poll has at most
     */
    public int optionLimit() {
        return PollDraft.MOST_CHARACTERS;
    }

    /**
     * @return whether it changes a status
     */
    public boolean editing() {
        return form.target().editing() != null;
    }

    /**
     * @param attached an attachment
     * @return whether it rests at a place that only a script can choose
     */
    public boolean elsewhere(Attached attached) {
        return choices.places().stream().noneMatch(place -> place.value().equals(attached.focus()));
    }
}
