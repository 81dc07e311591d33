package social.anancus.web.settings.appearance;

import java.time.ZoneId;
import java.util.List;
import social.anancus.core.login.Appearance;
import social.anancus.core.login.ReadingChange;
import social.anancus.core.login.UserSettings;
import social.anancus.web.support.SentForm;

/**
 * What the form shows and sends, in words that are never empty: {@link #USUAL} stands for what holds where nothing is chosen.
 *
 * @param scheme light and dark
 * @param skin the theme
 * @param density text size and space
 * @param counts numbers under posts
 * @param media which media are shown
 * @param switches what is on or off
 * @param speech language and time
 */
public record AppearanceForm(
        String scheme, String skin, String density, String counts, String media, Switches switches, Speech speech) {
    /** Stands for what holds where nothing is chosen. */
    static final String USUAL = "usual";

    private static final String UTC = "UTC";

    /**
     * What is on or off.
     *
     * @param warningsOpen whether texts behind warnings are shown
     * @param animated whether pictures move by themselves
     * @param still whether nothing else moves
     */
    public record Switches(boolean warningsOpen, boolean animated, boolean still) {}

    /**
     * Language and time.
     *
     * @param locale the language
     * @param zone the time zone
     */
    public record Speech(String locale, String zone) {}

    static AppearanceForm of(ReadingChange known) {
        Appearance look = known.appearance();
        UserSettings.Reading reading = known.reading();
        return new AppearanceForm(
                orUsual(look.scheme()),
                orUsual(look.theme()),
                orUsual(look.density()),
                orUsual(look.counts()),
                reading.displayMedia(),
                new Switches(reading.expandSpoilers(), reading.autoplayGifs(), look.still()),
                new Speech(known.locale(), look.zone().isEmpty() ? UTC : look.zone()));
    }

    static AppearanceForm of(SentForm sent) {
        return new AppearanceForm(
                orUsual(sent.text("scheme")),
                orUsual(sent.text("skin")),
                orUsual(sent.text("density")),
                orUsual(sent.text("counts")),
                sent.text("media"),
                new Switches(sent.isTicked("warnings"), sent.isTicked("animated"), sent.isTicked("still")),
                new Speech(sent.text("locale"), sent.text("zone")));
    }

    ReadingChange change() {
        return new ReadingChange(
                new Appearance(
                        stored(scheme),
                        stored(skin),
                        stored(density),
                        stored(counts),
                        switches.still(),
                        speech.zone().equals(UTC) ? "" : speech.zone()),
                new UserSettings.Reading(media, switches.warningsOpen(), switches.animated()),
                speech.locale());
    }

    /**
     * @return the time zones to choose from: those of a place, by name
     */
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals(UTC)
                        || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }

    private static String orUsual(String word) {
        return word.isEmpty() ? USUAL : word;
    }

    private static String stored(String word) {
        return word.equals(USUAL) ? "" : word;
    }
}
