package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.anancus.it.pages.Tour.Who;
import social.anancus.support.Chromium;
import social.anancus.support.RunningServer;

/** Each page by what holds for all: axe in every scheme, narrow screens, the keyboard, nothing that the browser refuses. */
class EveryPageIT {
    private static final Map<Who, Guest> GUESTS = new EnumMap<>(Who.class);

    private static Village village;
    private static Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        RunningServer server = RunningServer.unlimited();
        browser = Chromium.launch();
        village = Village.on(server);
        GUESTS.put(Who.VISITOR, Guest.visitor(server, browser));
        GUESTS.put(Who.ALICE, Guest.visitor(server, browser).logIn(village.alice()));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            GUESTS.clear();
        }
        if (village != null) {
            village.leave();
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("social.anancus.it.pages.Tour#all")
    void aPage(Who who, Stop stop) {
        Guest guest = Objects.requireNonNull(GUESTS.get(who));
        guest.page().setViewportSize(1280, 900);
        guest.troubles().clear();
        stop.visit(guest, village);
        Page page = guest.page();
        PageCheck.all(page, who.name().toLowerCase(Locale.ROOT) + "-" + stop.name());
        assertThat(guest.troubles())
                .as("troubles of the browser")
                .filteredOn(each -> stop.status() == 200 || !each.contains("status of " + stop.status()))
                .isEmpty();
        assertThat(guest.context().cookies())
                .as("a session is of who is logged in")
                .filteredOn(cookie -> cookie.name.contains("session"))
                .hasSize(who == Who.VISITOR ? 0 : 1);
    }
}
