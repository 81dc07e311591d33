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
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.SessionUser;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.i18n.Messages;
import social.anancus.web.compose.Composer.Choices;
import social.anancus.web.compose.Composition.Ballot;
import social.anancus.web.compose.Composition.Later;
import social.anancus.web.support.Browser;

/** Makes composers, for its own page and for others that have a short one. */
@ApplicationScoped
public class Composers {
    private static final List<Long> DURATIONS =
            List.of(300L, 1800L, 3600L, 21_600L, 43_200L, 86_400L, 259_200L, 604_800L, 2_592_000L);
    private static final Map<Visibility, String> ICONS = Map.of(
            Visibility.PUBLIC, "globe",
            Visibility.UNLISTED, "moon",
            Visibility.PRIVATE, "lock",
            Visibility.DIRECT, "at-sign");

    private final Map<Locale, Map<String, String>> languages = new ConcurrentHashMap<>();
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
                        visibilities(form, locale),
                        full ? quotePolicies(form, locale) : List.of(),
                        full ? languages(form.language(), locale) : List.of(),
                        full ? durations(form.poll(), locale) : List.of(),
                        later == null ? List.of() : zones(later.zone(), locale),
                        full ? places(locale) : List.of()));
    }

    static Viewer.LocalViewer author(SessionUser user) {
        return new Viewer.LocalViewer(user.person().accountId());
    }

    private List<Option> visibilities(Composition form, Locale locale) {
        return Arrays.stream(Visibility.values())
                .filter(each -> each != Visibility.LIMITED)
                .map(each -> new Option(
                        each.wireName(),
                        messages.text(locale, "writing.visibility." + each.wireName()),
                        messages.text(locale, "writing.visibility." + each.wireName() + ".hint"),
                        ICONS.get(each),
                        each.wireName().equals(form.visibility())))
                .toList();
    }

    private List<Option> quotePolicies(Composition form, Locale locale) {
        return Arrays.stream(QuotePolicy.values())
                .map(each -> new Option(
                        each.wireName(),
                        messages.text(locale, "writing.quote-policy." + each.wireName()),
                        null,
                        null,
                        each.wireName().equals(form.quotePolicy())))
                .toList();
    }

    private List<Option> languages(String chosen, Locale locale) {
        List<Option> options = new ArrayList<>();
        languages
                .computeIfAbsent(locale, Composers::names)
                .forEach((code, name) -> options.add(new Option(code, name, null, null, code.equals(chosen))));
        if (!chosen.isEmpty() && options.stream().noneMatch(Option::selected)) {
            Locale other = Locale.forLanguageTag(chosen);
            options.addFirst(new Option(chosen, other.getDisplayName(locale), null, null, true));
        }
        return options;
    }

    /** Codes with their names, in the order of the names. */
    private static Map<String, String> names(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        Map<String, String> names = new java.util.LinkedHashMap<>();
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .map(code -> Map.entry(code, Locale.of(code).getDisplayLanguage(locale)))
                .filter(entry -> !entry.getValue().equals(entry.getKey()))
                .sorted(Map.Entry.comparingByValue(collator))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private List<Option> durations(@Nullable Ballot poll, Locale locale) {
        long chosen = poll == null
                ? Ballot.USUAL_SECONDS
                : DURATIONS.stream()
                        .min(Comparator.comparingLong(each -> Math.abs(each - poll.seconds())))
                        .orElse(Ballot.USUAL_SECONDS);
        return DURATIONS.stream()
                .map(each -> new Option(
                        Long.toString(each),
                        messages.text(locale, "writing.poll.for." + each),
                        null,
                        null,
                        each == chosen))
                .toList();
    }

    /** Places of the world by what their clocks show now. */
    List<Option> zones(String chosen, Locale locale) {
        Instant now = clock.instant();
        String selected = ZoneId.getAvailableZoneIds().contains(chosen) ? chosen : "UTC";
        List<Option> options = new ArrayList<>();
        options.add(new Option("UTC", "UTC", null, null, selected.equals("UTC")));
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")
                        || id.equals(selected) && !id.equals("UTC"))
                .sorted()
                .forEach(id -> options.add(new Option(id, label(id, now, locale), null, null, id.equals(selected))));
        return options;
    }

    private static String label(String id, Instant now, Locale locale) {
        ZoneOffset offset = ZoneId.of(id).getRules().getOffset(now);
        String shown = offset.getTotalSeconds() == 0
                ? "UTC"
                : "UTC" + offset.getDisplayName(TextStyle.SHORT, locale);
        return id.replace('_', ' ') + " (" + shown + ")";
    }

    private List<Option> places(Locale locale) {
        return FocusPlaces.ALL.stream()
                .map(each -> new Option(
                        each.value(), messages.text(locale, "writing.focus." + each.name()), null, null, false))
                .toList();
    }
}
