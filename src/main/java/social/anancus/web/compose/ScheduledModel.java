package social.anancus.web.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.support.Choice;

/**
 * The page of one status that is published later.
 *
 * @param line what it is
 * @param text all that it says
 * @param warning its content warning; empty for none
 * @param at the local time in the field
 * @param zone where that is the time
 * @param zones what can be chosen there
 * @param problem what is wrong with the time; null for nothing
 */
public record ScheduledModel(
        ScheduledLine line,
        String text,
        String warning,
        String at,
        String zone,
        List<Choice> zones,
        @Nullable Problem problem) {}
