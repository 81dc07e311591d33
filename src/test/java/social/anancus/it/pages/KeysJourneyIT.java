package social.anancus.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.support.ApiPerson;
import social.anancus.support.Chromium;
import social.anancus.support.RunningServer;
import social.anancus.support.TotpCodes;

/** What people do with the keys of their account, with scripts and without: a second step for themselves, a token for a program. */
class KeysJourneyIT {
    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = RunningServer.unlimited();
        browser = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebodySetsUpACodeAppAndLogsInWithIt(boolean scripts) {
        Login alice = Login.create(server, Walk.named("careful", scripts));
        try (Walk walk = new Walk(server, browser, scripts).logIn(alice)) {
            String secret = setUpCodeApp(walk, alice);
            logOut(walk);
            logInWithCode(walk, alice, secret);
            walk.wentWell();
        }
    }

    /** Returns the secret that the app has got. */
    private static String setUpCodeApp(Walk walk, Login alice) {
        Page page = walk.page();
        walk.goByMenu("Settings").go("Two-step sign-in").stands("Two-step sign-in");
        walk.go("Set up");
        prove(walk, alice);
        walk.stands("Set up a code app").picture("code-app");
        String secret = page.textContent("main code");
        page.fill("#code", "000000");
        walk.press("Confirm");
        assertThat(page.locator("#code-e")).containsText("This code is wrong");
        assertThat(page.locator("main code")).hasText(secret);
        page.fill("#code", TotpCodes.now(secret));
        walk.press("Confirm").told("Two-step sign-in is on.").stands("Recovery codes");
        assertThat(page.locator("main li code")).hasCount(10);
        walk.picture("recovery-codes");
        walk.go("I have kept them").stands("Two-step sign-in");
        assertThat(page.locator("main")).containsText("A code or a key is asked for at each sign-in.");
        return secret;
    }

    /** What is delicate asks for the password once more. */
    private static void prove(Walk walk, Login login) {
        walk.stands("Your password once more");
        walk.page().fill("#password", login.password());
        walk.press("Continue");
    }

    private static void logOut(Walk walk) {
        walk.choose(walk.page().locator(".nav-foot"), "Log out");
        assertThat(walk.page().locator(".topbar")).containsText("Log in");
        walk.open("/home").stands("Welcome back");
    }

    private static void logInWithCode(Walk walk, Login alice, String secret) {
        Page page = walk.page();
        walk.logIn(alice.username(), alice.password());
        walk.stands("One more step").picture("second-step");
        page.fill("#user_otp_attempt", "000000");
        walk.press("Continue");
        assertThat(page.locator("#code-e")).containsText("This code is wrong");
        walk.open("/home").stands("Welcome back").logIn(alice.username(), alice.password());
        walk.stands("One more step");
        // the code that set it up does not count again
        page.fill("#user_otp_attempt", TotpCodes.next(secret));
        walk.press("Continue").stands("Home");
        assertThat(page.locator(".nav-me .handle")).containsText("@" + alice.username());
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebodyMakesAnApplicationWhoseTokenWorksOutsideTheBrowser(boolean scripts) {
        Login alice = Login.create(server, Walk.named("maker", scripts));
        try (Walk walk = new Walk(server, browser, scripts).logIn(alice)) {
            String token = makeApplication(walk, alice);
            ApiPerson outside = new ApiPerson(server, alice.username(), token);
            assertThat(outside.get("/api/v1/accounts/verify_credentials")
                            .ok()
                            .path("username")
                            .asText())
                    .isEqualTo(alice.username());
            String post = outside.post("Sent by a script", "public").path("id").asText();

            walk.goByMenu("Settings").go("Development").go("Tide bot");
            assertThat(walk.page().locator("main")).containsText("Was shown once");
            assertThat(walk.page().content()).doesNotContain(token);
            walk.open("/@" + alice.username() + "/" + post);
            assertThat(walk.post(post)).containsText("Sent by a script");
            assertThat(walk.post(post).locator(".status-facts")).containsText("Written with Tide bot");

            deleteApplication(walk);
            assertThat(outside.get("/api/v1/accounts/verify_credentials").status())
                    .isEqualTo(401);
            walk.wentWell();
        }
    }

    /** Returns its token. */
    private static String makeApplication(Walk walk, Login alice) {
        Page page = walk.page();
        walk.goByMenu("Settings").go("Development").stands("Development").go("New application");
        prove(walk, alice);
        walk.stands("New application");
        page.fill("#name", "Tide bot");
        page.check("input[name=scope][value=read]");
        page.check("input[name=scope][value=write]");
        walk.picture("application-new");
        walk.press("Create application").told("Your application is made.").stands("Tide bot");
        walk.picture("application");
        return page.inputValue("#access_token");
    }

    private static void deleteApplication(Walk walk) {
        walk.goByMenu("Settings").go("Development").go("Tide bot").go("Delete application");
        walk.stands("Delete Tide bot?").press("Delete application").told("The application is deleted.");
        assertThat(walk.page().locator("main")).containsText("You have made no applications");
    }
}
