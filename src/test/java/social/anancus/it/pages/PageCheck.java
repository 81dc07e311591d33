package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What holds for every page, whoever reads it. */
final class PageCheck {
    private static final List<String> SCHEMES = List.of("light", "dark", "contrast-light", "contrast-dark");
    private static final int MOST_TABS = 400;

    private PageCheck() {}

    /** One heading, no sideways scroll on any screen, no violation that axe finds in any scheme with all open, keys reach all. */
    static void all(Page page, String name) {
        assertThat(page.locator("h1").count()).as(name + " has one h1").isEqualTo(1);
        fits(page, name);
        accessible(page, name);
        reachable(page, name);
    }

    /** Takes pictures for people to look at. */
    static void pictures(Page page, String name) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        }
        page.setViewportSize(1280, 900);
    }

    /** Nothing is wider than the window. */
    static void fits(Page page, String name) {
        for (int width : new int[] {320, 390, 800, 1280}) {
            page.setViewportSize(width, 800);
            assertThat(
                            page.evaluate(
                                    "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                    .as(name + " scrolls sideways by so much at " + width)
                    .isEqualTo(0);
        }
    }

    /** With all disclosures open, in each scheme. */
    static void accessible(Page page, String name) {
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        for (String scheme : SCHEMES) {
            page.evaluate("scheme => document.documentElement.dataset.theme = scheme", scheme);
            List<String> violations = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(PageCheck::said).toList();
            assertThat(violations).as(name + " in " + scheme).isEmpty();
        }
        page.evaluate("() => { delete document.documentElement.dataset.theme;"
                + " document.querySelectorAll('details').forEach(each => each.open = false) }");
    }

    private static String said(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getTarget())
                        .toList();
    }

    /** The tab key gets to every link, button and field that can be seen, and what has the focus shows it. */
    @SuppressWarnings("unchecked") // what the script answers
    static void reachable(Page page, String name) {
        page.evaluate("() => { document.activeElement?.blur(); window.scrollTo(0, 0); window.tabbed = new Set(); }");
        for (int presses = 0; presses < MOST_TABS; presses++) {
            page.keyboard().press("Tab");
            Map<String, Object> focus = (Map<String, Object>) page.evaluate(FOCUS);
            if (Boolean.TRUE.equals(focus.get("end"))) {
                break;
            }
            assertThat(focus.get("visible"))
                    .as(name + " shows the focus of " + focus.get("what"))
                    .isEqualTo(true);
        }
        assertThat((List<String>) page.evaluate(MISSED))
                .as(name + " hides from the keyboard")
                .isEmpty();
    }

    private static final String FOCUS = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body || window.tabbed.has(at)) return { end: true };
              window.tabbed.add(at);
              const marked = element => {
                const style = getComputedStyle(element);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              };
              const around = at.closest('label, .affix, .choice, .theme-card, .seg');
              return { visible: marked(at) || (around !== null && marked(around)), what: at.outerHTML.slice(0, 160) };
            }
            """;

    /** Of radio buttons with one name, the tab key reaches one. */
    private static final String MISSED = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(each => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true })
                && each.type !== 'radio' && !window.tabbed.has(each))
              .map(each => each.outerHTML.slice(0, 160))
            """;
}
