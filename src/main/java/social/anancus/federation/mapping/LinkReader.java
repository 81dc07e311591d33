package social.anancus.federation.mapping;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;

/** Chooses among addresses, which come as text, as links with media types, or as lists of both. */
final class LinkReader {
    private LinkReader() {}

    /**
     * @param object an object
     * @param property where its addresses are, such as {@code url}
     * @return the address of a page for people: the first that is said to be HTML, else the first of which nothing is said,
     *     else the first; null for none on the web
     */
    static @Nullable String page(AsObject object, String property) {
        String unsaid = null;
        String any = null;
        for (AsObject each : object.list(property)) {
            String address = address(each);
            if (address == null) {
                continue;
            }
            String type = mediaType(each);
            if (type.equals("text/html")) {
                return address;
            }
            unsaid = unsaid == null && type.isEmpty() ? address : unsaid;
            any = any == null ? address : any;
        }
        return unsaid == null ? any : unsaid;
    }

    /**
     * @param link a link, a text, or an object with an address of its own
     * @return where it leads; null for nowhere on the web
     */
    static @Nullable String address(AsObject link) {
        if (link.isBare()) {
            return web(link.id());
        }
        String href = link.text("href");
        if (href != null) {
            return web(href);
        }
        List<AsObject> urls = link.list("url", 1);
        return urls.isEmpty() ? web(link.id()) : shallow(urls.getFirst());
    }

    private static @Nullable String shallow(AsObject link) {
        return web(link.isBare() ? link.id() : link.text("href", "url"));
    }

    /**
     * @param text an address from a document
     * @return it, if it is one of the web; some servers write it as if it stood in HTML
     */
    static @Nullable String web(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String address = text.strip().replace("&#038;", "&").replace("&amp;", "&");
        return Origin.of(address).isPresent() ? address : null;
    }

    /**
     * @param text an address
     * @param owner the id of what it belongs to
     * @return it, if it is on the same host; null otherwise, as nobody speaks for other hosts
     */
    static @Nullable String own(@Nullable String text, String owner) {
        String address = web(text);
        return Origin.sameHost(address, owner) ? address : null;
    }

    /** The media type without parameters, in lower case; empty for none. */
    static String mediaType(AsObject object) {
        String type = object.isBare() ? null : object.text("mediaType");
        if (type == null) {
            return "";
        }
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
