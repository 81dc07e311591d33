package social.anancus.it.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What malicious people write into fields; {@link HostileCheck} says what it must not do to whoever reads it. */
enum Hostile {
    SCRIPT("<script>hit=1</script>"),
    BREAKOUT("'\"></a></b><img src=x onerror=hit=2>"),
    ADDRESS("javascript:hit=3"),
    ESCAPED("&lt;img src=y onerror=hit=4&gt;"),
    EVALUATED("#{'eval7'.concat('uated')}${'eval7'.concat('uated')}"),
    UNSEEN("\u200B\u2060\u3164\uFEFF\u00AD\u200D"),
    LONG("W"),
    /** The second sign would end what sets a name apart, so that the third could turn round what follows. */
    TURNED("\u202Egnp\u2069\u202Egnp");

    /** More than any field of a form may hold. */
    static final int TOO_MUCH = 10_000;

    /**
     * HTML of another server: tags within tags, some of them allowed, with what must be taken out of them, and what reads as
     * harmless until it is taken apart.
     */
    static final String MARKUP = "<blockquote>".repeat(60)
            + "<p style='position:fixed;inset:0' class='btn notice h-card' id='main'>deep <a"
            + " href='java\tscript:hit=11' onclick='hit=12' ping='https://tracker.test/'>down</a> <a href='https://tracker.test/'"
            + " target='_top' rel='me opener'>here</a> <a href='data:text/html,<script>hit=13</script>'>there</a> <form"
            + " action='https://tracker.test/'><button>Log in</button><input name=q autofocus onfocus=hit=14></form>"
            + " <<b>b>hurt</<b>b></p><p><math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1"
            + " onerror=hit=15&gt;'></mglyph></table></mtext></math><svg><a xlink:href='javascript:hit=16'><text>x</text></a>"
            + "</svg><img src='https://tracker.test/pixel.gif' srcset='https://tracker.test/2x.gif 2x'><video"
            + " poster='https://tracker.test/poster.png'><source src='https://tracker.test/film.mp4'></video><link"
            + " rel=stylesheet href='https://tracker.test/a.css'><base href='https://tracker.test/'><meta http-equiv=refresh"
            + " content='0;url=https://tracker.test/'><iframe srcdoc='<script>parent.hit=17</script>'></iframe><noscript><p"
            + " title='</noscript><img src=x onerror=hit=18>'></noscript><textarea></p><style>body{display:none}</textarea>"
            + "<template><script>hit=19</script></template></p>";

    private final String value;

    Hostile(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    /** As much of it as a field takes. */
    String filled(int limit) {
        return value.repeat(limit / value.length() + 1).substring(0, limit);
    }

    /** All of them one after the other, in an order in which none changes how another is read. */
    static String all() {
        return Arrays.stream(values()).map(Hostile::value).collect(Collectors.joining(" "));
    }

    /** Its name where a name of its own is needed. */
    String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
