package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import social.anancus.core.login.SessionUser;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.i18n.Messages;
import social.anancus.web.compose.Composer.Choices;
import social.anancus.web.compose.Composition.Later;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Choice;

/** Makes composers, for its own page and for others that have a short one. */
@ApplicationScoped
public class Composers {
    static final String UTC = "UTC";

    private static final Pattern REGION =
            Pattern.compile("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final List<Long> DURATIONS =
            List.of(300L, 1800L, 3600L, 21_600L, 43_200L, 86_400L, 259_200L, 604_800L, 2_592_000L);
    private static final Map<Visibility, String> ICONS = Map.of(
            Visibility.PUBLIC, "globe",
            Visibility.UNLISTED, "moon",
            Visibility.PRIVATE, "lock",
            Visibility.DIRECT, "at-sign");

    private final Map<Locale, List<Choice>> languages = new ConcurrentHashMap<>();
    private Browser browser;
    private Beginnings beginnings;
    private Messages messages;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Composers() {}

    @Inject
    Composers(Browser browser, Beginnings beginnings, Messages messages, Clock clock) {
        this.browser = browser;
        this.beginnings = beginnings;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A short composer for something new, for {@code an:composer}; one statement.
     *
     * @param user who writes
     * @param back the path of the page that it stands on
     */
    public Composer brief(SessionUser user, String back) {
        return show(beginnings.blank(author(user), back), Map.of(), false);
    }

    /**
     * A short composer for an answer; three statements, five where a reblog is answered.
     *
     * @param user who writes
     * @param statusId what is answered
     * @param back the path of the page that it stands on
     * @throws NotFound if the user may not see it
     */
    public Composer briefReply(SessionUser user, long statusId, String back) {
        return show(beginnings.reply(author(user), statusId, back), Map.of(), false);
    }

    /**
     * @param form what has been written so far
     * @param problems what is wrong, by field
     * @param full whether all that can be chosen is shown
     * @return the composer
     */
    Composer show(Composition form, Map<String, Problem> problems, boolean full) {
        Locale locale = browser.locale(null);
        Later later = form.later();
        return new Composer(
                form,
                problems,
                new Choices(
                        visibilities(locale),
                        full ? quotePolicies(locale) : List.of(),
                        full ? languages(form.language(), locale) : List.of(),
                        full ? durations(locale) : List.of(),
                        later == null ? List.of() : zones(locale),
                        full ? places(locale) : List.of()));
    }

    static Viewer.LocalViewer author(SessionUser user) {
        return new Viewer.LocalViewer(user.person().accountId());
    }

    private List<Choice> visibilities(Locale locale) {
        return Arrays.stream(Visibility.values())
                .filter(each -> each != Visibility.LIMITED)
                .map(each -> new Choice(
                        each.wireName(),
                        messages.text(locale, "writing.visibility." + each.wireName()),
                        messages.text(locale, "writing.visibility." + each.wireName() + ".hint"),
                        ICONS.get(each)))
                .toList();
    }

    private List<Choice> quotePolicies(Locale locale) {
        return Arrays.stream(QuotePolicy.values())
                .map(each ->
                        Choice.of(each.wireName(), messages.text(locale, "writing.quote-policy." + each.wireName())))
                .toList();
    }

    /**
     * @param locale the language of the page
     * @return the languages by their codes, in the order of their names
     */
    public List<Choice> languages(Locale locale) {
        return languages.computeIfAbsent(locale, Composers::names);
    }

    private List<Choice> languages(String chosen, Locale locale) {
        List<Choice> options = new ArrayList<>(languages(locale));
        if (!chosen.isEmpty() && options.stream().noneMatch(each -> each.value().equals(chosen))) {
            options.addFirst(Choice.of(chosen, Locale.forLanguageTag(chosen).getDisplayName(locale)));
        }
        return options;
    }

    /** In the order of their names. */
    private static List<Choice> names(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .map(code -> Choice.of(code, Locale.of(code).getDisplayLanguage(locale)))
                .filter(choice -> !choice.label().equals(choice.value()))
                .sorted((one, other) -> collator.compare(one.label(), other.label()))
                .toList();
    }

    /** The one of the offered times that is next to it. */
    static long nextDuration(long seconds) {
        return DURATIONS.stream()
                .min(Comparator.comparingLong(each -> Math.abs(each - seconds)))
                .orElse(seconds);
    }

    private List<Choice> durations(Locale locale) {
        return DURATIONS.stream()
                .map(each -> Choice.of(Long.toString(each), messages.text(locale, "writing.poll.for." + each)))
                .toList();
    }

    /** Places of the world by what their clocks show now. */
    List<Choice> zones(Locale locale) {
        Instant now = clock.instant();
        List<Choice> options = new ArrayList<>(List.of(Choice.of(UTC, UTC)));
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> REGION.matcher(id).matches())
                .sorted()
                .forEach(id -> options.add(Choice.of(id, label(id, now, locale))));
        return options;
    }

    private static String label(String id, Instant now, Locale locale) {
        ZoneOffset offset = ZoneId.of(id).getRules().getOffset(now);
        String shown = offset.getTotalSeconds() == 0 ? UTC : UTC + offset.getDisplayName(TextStyle.SHORT, locale);
        return id.replace('_', ' ') + " (" + shown + ")";
    }

    private List<Choice> places(Locale locale) {
        return FocusPlaces.ALL.stream()
                .map(each -> Choice.of(each.value(), messages.text(locale, "writing.focus." + each.name())))
                .toList();
    }
}
