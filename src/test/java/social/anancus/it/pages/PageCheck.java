package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What holds for every page, whoever reads it. */
final class PageCheck {
    /** The first is the one in which all rules are asked. */
    private static final List<String> SCHEMES = List.of("light", "dark", "contrast-light", "contrast-dark");

    /** Where tab stops are within one element, such as in a player. */
    private static final int MORE_TABS = 4;

    private static final int MOST_ROUNDS = 4;

    private static final String AXE = axe();

    private PageCheck() {}

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(PageCheck.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One heading, no sideways scroll, no violation that axe finds in any scheme with everything open, all in reach of the keyboard
     * with a focus that can be seen; and pictures in {@code target/screens} for people to look at.
     */
    static void all(Page page, String name) {
        assertThat(page.locator("h1").count()).as(name + " has one h1").isEqualTo(1);
        fits(page, name, true);
        open(page);
        narrow(page, name + " with all open");
        accessible(page, name);
        reachable(page, name);
    }

    /** Opens all that is folded. */
    static void open(Page page) {
        page.evaluate(OPEN);
    }

    /** Nothing is wider than the window. */
    static void fits(Page page, String name) {
        fits(page, name, false);
    }

    private static void fits(Page page, String name, boolean pictures) {
        for (int width : pictures ? new int[] {390, 320, 1280} : new int[] {320, 1280}) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate(TOO_WIDE))
                    .as(name + " scrolls sideways at " + width + ", for")
                    .isEqualTo(List.of());
            if (pictures && width != 320) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screens", name + "-" + width + ".png")));
            }
        }
    }

    private static void narrow(Page page, String name) {
        page.setViewportSize(320, 900);
        assertThat(page.evaluate(TOO_WIDE))
                .as(name + " scrolls sideways at 320, for")
                .isEqualTo(List.of());
        page.setViewportSize(1280, 900);
    }

    /** All rules once; what depends on colours in each scheme, there with one menu open, as menus hide what is behind them. */
    private static void accessible(Page page, String name) {
        page.evaluate(AXE);
        for (String scheme : SCHEMES) {
            assertThat(page.evaluate(VIOLATIONS, scheme))
                    .as("violations on " + name + " in " + scheme)
                    .isEqualTo(List.of());
        }
        page.evaluate("() => { delete document.documentElement.dataset.theme }");
    }

    /** The tab key gets to every link, button and field that can be seen, and what has the focus shows it. */
    private static void reachable(Page page, String name) {
        int stops = (int) page.evaluate(WATCH);
        // a feed grows while its end comes near
        for (int round = 0; round < MOST_ROUNDS && stops > 0; round++) {
            for (int presses = 0; presses < stops + MORE_TABS; presses++) {
                page.keyboard().press("Tab");
            }
            stops = (int) page.evaluate(LEFT);
        }
        assertThat(page.evaluate(UNMARKED))
                .as(name + " does not show the focus of")
                .isEqualTo(List.of());
        assertThat(page.evaluate(MISSED)).as(name + " hides from the keyboard").isEqualTo(List.of());
    }

    private static final String TOO_WIDE = """
            () => {
              const room = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= room) return [];
              const beyond = [...document.body.querySelectorAll('*')]
                .filter(each => { const box = each.getBoundingClientRect(); return box.right > room + 0.5 && box.width > 0 });
              return [document.documentElement.scrollWidth + ' pixels',
                ...beyond.slice(-3).map(each => each.outerHTML.slice(0, 160))];
            }
            """;

    /** Scripts would close one menu when another opens. */
    private static final String OPEN = """
            () => {
              window.addEventListener('toggle', event => event.stopImmediatePropagation(), true);
              document.querySelectorAll('details').forEach(each => each.open = true);
            }
            """;

    private static final String VIOLATIONS = """
            async scheme => {
              document.documentElement.dataset.theme = scheme;
              const all = scheme === 'light';
              const menus = [...document.querySelectorAll('details.menu')];
              menus.forEach((menu, index) => menu.open = all || index === menus.length - 1);
              const options = { resultTypes: ['violations'], preload: false };
              if (!all) options.runOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
              const { violations } = await axe.run(document, options);
              menus.forEach(menu => menu.open = true);
              return violations.flatMap(rule => rule.nodes.slice(0, 3)
                .map(node => `${rule.id} (${node.any[0]?.message ?? rule.help}): ${node.html.slice(0, 240)} at ${node.target}`));
            }
            """;

    /**
     * Notes what gets the focus and how it looks then; says how many tab stops there can be. Scripts do not hear of it, as they would
     * close menus that the focus leaves.
     */
    private static final String WATCH = """
            () => {
              const look = element => {
                const style = getComputedStyle(element);
                return { outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
                  other: style.boxShadow + style.borderColor };
              };
              const parts = element => [element, element.closest('label, .affix, .choice, .theme-card, .seg')].filter(Boolean);
              document.activeElement?.blur();
              window.all = () => [...document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary, audio, video, [tabindex]')]
                .filter(each => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }));
              const stops = window.all();
              const before = new Map(stops.flatMap(parts).map(each => [each, look(each)]));
              window.stops = stops;
              window.tabbed = new Map();
              window.addEventListener('focusin', event => {
                event.stopImmediatePropagation();
                const { target } = event;
                if (window.tabbed.has(target)) return;
                window.tabbed.set(target, parts(target).some(each => {
                  const now = look(each);
                  return now.outlined || now.other !== (before.get(each)?.other ?? now.other);
                }));
              }, true);
              scrollTo(0, 0);
              return stops.length;
            }
            """;

    /** How many stops were not reached; none if those are that came while the tab key was pressed. */
    private static final String LEFT = """
            () => {
              const missed = each => each.type !== 'radio' && each.isConnected && !window.tabbed.has(each);
              return window.stops.some(missed) ? window.all().filter(missed).length : 0;
            }
            """;

    private static final String UNMARKED = """
            () => [...window.tabbed].filter(([, shown]) => !shown).map(([each]) => each.outerHTML.slice(0, 160))
            """;

    /** Of radio buttons with one name, the tab key reaches one. */
    private static final String MISSED = """
            () => window.stops.filter(each => each.type !== 'radio' && each.isConnected && !window.tabbed.has(each))
              .map(each => each.outerHTML.slice(0, 160))
            """;
}
