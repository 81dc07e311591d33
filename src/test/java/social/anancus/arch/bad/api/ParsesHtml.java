package social.anancus.arch.bad.api;

import org.jsoup.Jsoup;

/** HTML outside of platform.text. */
public class ParsesHtml {
    public String text(String html) {
        return Jsoup.parse(html).text();
    }
}
