package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What {@link Hostile} values must not do to whoever reads them, on pages and in what programs are given. */
final class HostileCheck {
    /** What the server takes out of HTML, whoever wrote it. */
    private static final String ACTIVE =
            "script, style, iframe, object, embed, form, input, button, textarea, svg, math, img,"
                    + " video, audio, source, link, base, meta, template, table, title";

    private static final Set<String> HTML = Set.of("content", "note", "value", "html");

    private HostileCheck() {}

    /**
     * Nothing ran, nothing became part of the page, nothing was asked for elsewhere, all links can be seen, no word of ours is turned
     * round, and nothing is wider than a window.
     *
     * @param guest who has just opened a page
     * @param name what it is called
     */
    static void page(Guest guest, String name) {
        try {
            shown(guest.page(), name);
            assertThat(guest.troubles())
                    .as(name + " troubles the browser")
                    .filteredOn(each -> !each.contains("the server responded with a status of 4"))
                    .isEmpty();
            assertThat(guest.elsewhere()).as(name + " asks others").isEmpty();
        } finally {
            // the next page has its own
            guest.troubles().clear();
            guest.elsewhere();
        }
    }

    private static void shown(Page page, String name) {
        assertThat(page.evaluate("() => window.hit ?? 0"))
                .as(name + " runs what somebody wrote: the number in the value")
                .isEqualTo(0);
        assertThat(page.evaluate(FOREIGN))
                .as(name + " has elements, handlers and addresses that run")
                .isEqualTo(List.of());
        assertThat(page.content()).as(name + " evaluates " + Hostile.EVALUATED).doesNotContain("eval7uated");
        PageCheck.open(page);
        assertThat(page.evaluate(UNSEEN))
                .as(name + " has links, buttons and headings without words, as by " + Hostile.UNSEEN)
                .isEqualTo(List.of());
        PageCheck.fits(page, name);
        assertThat(page.evaluate(TURNED))
                .as(name + " turns round words that stand beside " + Hostile.TURNED)
                .isEqualTo(List.of());
    }

    /** HTML in what programs are given: they may show it as it is. */
    static void html(String name, String html) {
        for (Element each : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            String what = name + " holds <" + each.normalName() + each.attributes() + ">";
            assertThat(each.is(ACTIVE) && !each.is("img.emoji")).as(what).isFalse();
            each.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).as(what).doesNotStartWith("on").isNotIn("style", "srcdoc", "ping", "id");
                if (Set.of("href", "src", "cite").contains(attribute.getKey())) {
                    address(what, attribute.getValue());
                }
            });
        }
    }

    /** An address that a program may open. */
    static void address(String name, String address) {
        assertThat(address.strip().toLowerCase(Locale.ROOT))
                .as(name)
                .doesNotStartWith("javascript:")
                .doesNotStartWith("data:")
                .doesNotStartWith("vbscript:");
    }

    /**
     * All HTML and all addresses in an answer of the API.
     *
     * @return how many there were
     */
    static int json(String name, JsonNode answer) {
        List<String> seen = new ArrayList<>();
        walk(name, "", answer, seen);
        return seen.size();
    }

    private static void walk(String name, String key, JsonNode node, List<String> seen) {
        if (node.isTextual()) {
            String what = name + " at " + key + ": " + node.asText();
            if (HTML.contains(key)) {
                html(what, node.asText());
                seen.add(key);
            } else if (key.endsWith("url") || key.endsWith("uri") || key.equals("avatar") || key.equals("header")) {
                address(what, node.asText());
                seen.add(key);
            }
        }
        node.properties().forEach(entry -> walk(name, entry.getKey(), entry.getValue(), seen));
        if (node.isArray()) {
            node.forEach(each -> walk(name, key, each, seen));
        }
    }

    /** Of what stands in a name nothing may be an element but the picture of an emoji. */
    private static final String FOREIGN = """
            () => [...document.querySelectorAll('*')].filter(each =>
                each.matches('script:not([src]), style, iframe, object, embed, math, bdi :not(img.emoji), form[action^="http"]')
                || [...each.attributes].some(({ name, value }) => name.startsWith('on') || /^(style|ping|srcdoc)$/.test(name)
                  || (/^(href|src|srcset|action|formaction|poster|cite|data|xlink:href)$/.test(name)
                    && /^[\\s\\x00-\\x20]*(javascript|data|vbscript|file):/i.test(value))))
              .map(each => each.outerHTML.slice(0, 200))
            """;

    /** In what somebody wrote links may be as they like; there they are nobody's way to anywhere. */
    private static final String UNSEEN = """
            () => [...document.querySelectorAll('a[href], button, summary, h1, h2')]
              .filter(each => each.checkVisibility() && !each.closest('.status-text, .profile-bio, .fields')
                && !each.querySelector('img, svg') && !each.ariaLabel
                && !/[^\\s\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]/u.test(each.textContent))
              .map(each => each.outerHTML.slice(0, 200))
            """;

    /** On a page in English, words run from left to right, and so do the words of a line. */
    private static final String TURNED = """
            () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              const box = (node, at) => {
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                return range.getClientRects()[0];
              };
              const turned = [];
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!node.parentElement.checkVisibility() || node.parentElement.closest('[lang=ar], [lang=he]')) continue;
                let before;
                for (const { 0: word, index } of node.data.matchAll(/[A-Za-z]{3,}/g)) {
                  if (/^(gnp)+$|^W+$/.test(word)) continue;
                  const first = box(node, index);
                  const last = box(node, index + word.length - 1);
                  if (!first || !last || !first.width) continue;
                  const inward = Math.abs(first.top - last.top) < 2 && last.left < first.left;
                  const among = before && Math.abs(before.top - first.top) < 2 && first.left < before.left;
                  if (inward || among) {
                    turned.push(`${word} in ${node.parentElement.parentElement.outerHTML.slice(0, 300)}`);
                    break;
                  }
                  before = last;
                }
              }
              return turned.slice(0, 5);
            }
            """;
}
