package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.support.Chromium;
import social.anancus.support.RunningServer;

/** Pages in a real browser: with and without scripts, light and dark, on narrow screens, checked by axe. */
class FrontPageIT {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = RunningServer.shared();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, true, LIGHT",
        "/, 200, false, LIGHT",
        "/, 200, true, DARK",
        "/nowhere, 404, true, LIGHT",
        "/nowhere, 404, false, DARK"
    })
    void aPageIsWholeAccessibleAndFitsANarrowScreen(String path, int status, boolean scripts, ColorScheme scheme) {
        try (Browser browser = Chromium.launch();
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setColorScheme(scheme)
                        .setViewportSize(320, 640))) {
            Page page = context.newPage();
            Response response = page.navigate(server.at(path).toString());

            assertThat(response.status()).isEqualTo(status);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat(context.cookies()).as("a visitor gets no cookie").isEmpty();
            if (scripts) {
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("the page does not scroll sideways")
                        .isEqualTo(true);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("axe violations")
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de, 'Ein Server des offenen sozialen Netzes'",
        "en, 'A server of the open social web'",
        "fr, 'A server of'"
    })
    void aVisitorReadsTheirLanguage(String language, String text) {
        assertThat(server.get("/", "Accept-Language", language).body())
                .contains(text)
                .contains("lang=\"" + ("de".equals(language) ? "de" : "en") + "\"");
    }
}
