package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** What malicious people write, and what it must not do to whoever reads it. */
final class Hostile {
    static final String SCRIPT = "<script>hurt=1</script><img src=x onerror=hurt=2><svg onload=hurt=3>"
            + "<iframe srcdoc='<script>parent.hurt=4</script>'></iframe><style>body{display:none}</style>";
    static final String BREAKOUT =
            "'\"></textarea></title></div><a href=\"javascript:hurt=5\">x</a>${7*7}#{7*7}{{7*7}}";
    static final String TURNED =
            "\u202Egnp.exe\u202C \u2067x\u2069 a\u200Bb\u200D\uFEFF\u0301\u0489\u0489\u0489\u202E\u2067";
    static final String LONG = "W".repeat(10_000);

    /** Tags within tags, some of them allowed, with what must be taken out of them. */
    static final String NESTED =
            "<blockquote>".repeat(60) + "<p style='position:fixed;inset:0' class='btn notice' id='main'>deep"
                    + " <a href='java\tscript:hurt=6' onclick='hurt=7' ping='https://tracker.example/'>down</a> <a"
                    + " href='https://tracker.example/' target='_top'>here</a> <form action='https://tracker.example/'><button>Log"
                    + " in</button></form> <<b>b>hurt</<b>b></p><p><math><mtext><table><mglyph><style><img src=x"
                    + " onerror=hurt=8></style></mglyph></table></mtext></math><img src='https://tracker.example/pixel.gif'>"
                    + "<link rel=stylesheet href='https://tracker.example/a.css'><base href='https://tracker.example/'>"
                    + "<meta http-equiv=refresh content='0;url=https://tracker.example/'></p>";

    private Hostile() {}

    /** Nothing ran, nothing was asked for elsewhere, nothing is pushed aside, and what turns text round turns no other text. */
    static void check(Guest guest, String name) {
        Page page = guest.page();
        assertThat(page.evaluate("() => window.hurt === undefined"))
                .as(name + " runs what somebody wrote")
                .isEqualTo(true);
        assertThat(page.locator("script:not([src]), style, iframe, object, embed, form[action^='http']")
                        .count())
                .as(name + " has scripts, styles, frames or forms of somebody else")
                .isZero();
        assertThat(page.evaluate(RUNNING))
                .as(name + " has handlers, styles and addresses that run")
                .isEqualTo(List.of());
        assertThat(page.evaluate(TURNING))
                .as(name + " lets others turn our text round")
                .isEqualTo(List.of());
        assertThat(page.content())
                .as("nothing is evaluated")
                .doesNotContain("49#")
                .doesNotContain("{49}");
        PageCheck.fits(page, name);
        assertThat(guest.troubles()).as(name + " troubles the browser").isEqualTo(List.of());
        assertThat(guest.elsewhere()).as(name + " asks others").isEqualTo(List.of());
    }

    private static final String RUNNING = """
            () => [...document.querySelectorAll('*')].filter(each => [...each.attributes].some(({ name, value }) =>
                name.startsWith('on') || name === 'style' || name === 'ping' || name === 'srcdoc'
                || (/^(href|src|srcset|action|formaction|poster|cite|data|xlink:href)$/.test(name)
                  && !/^(https?:|mailto:|blob:|data:image\\/|[/#?.]|$)/.test(value))))
              .map(each => each.outerHTML.slice(0, 200))
            """;

    /** Text with marks that set its direction, but for our own isolates, must stand in something of its own. */
    private static final String TURNING = """
            () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const loose = [];
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (/[\\u202A-\\u202E\\u2066\\u2067]|^[^\\u2068]*\\u2069/.test(node.data)
                    && !node.parentElement.closest('bdi, [dir=auto], textarea, option, title, code')) {
                  loose.push(node.parentElement.outerHTML.slice(0, 200));
                }
              }
              return loose;
            }
            """;
}
