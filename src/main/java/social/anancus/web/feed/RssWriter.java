package social.anancus.web.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.PlainText;

/** Writes a feed as RSS 2.0. Text is always escaped, never put into a CDATA section, which text could end. */
final class RssWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String MEDIA = "http://search.yahoo.com/mrss/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private final String generator;

    private RssWriter(XMLStreamWriter xml, String generator) {
        this.xml = xml;
        this.generator = generator;
    }

    /**
     * @param feed a feed
     * @param generator by what it was made
     * @return the document in UTF-8
     */
    static byte[] write(Feed feed, String generator) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new RssWriter(xml, generator).document(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void document(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("media", MEDIA);
        xml.writeNamespace("dc", DUBLIN_CORE);
        xml.writeStartElement("channel");
        element("title", feed.title());
        element("link", feed.page());
        element("description", feed.description());
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        xml.writeAttribute("href", clean(feed.self()));
        String image = feed.image();
        if (image != null) {
            xml.writeStartElement("image");
            element("url", image);
            element("title", feed.title());
            element("link", feed.page());
            xml.writeEndElement();
        }
        Instant updatedAt = feed.updatedAt();
        if (updatedAt != null) {
            element("lastBuildDate", date(updatedAt));
        }
        element("generator", generator);
        for (Feed.Item item : feed.items()) {
            item(item);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void item(Feed.Item item) throws XMLStreamException {
        xml.writeStartElement("item");
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "true");
        xml.writeCharacters(clean(item.page()));
        xml.writeEndElement();
        element("link", item.page());
        if (item.title() != null) {
            element("title", item.title());
        }
        element("pubDate", date(item.createdAt()));
        xml.writeStartElement("dc", "creator", DUBLIN_CORE);
        xml.writeCharacters(clean(item.author()));
        xml.writeEndElement();
        element("description", item.html());
        enclosure(item);
        for (Feed.Media media : item.media()) {
            media(media);
        }
        for (String tag : item.tags()) {
            element("category", tag);
        }
        xml.writeEndElement();
    }

    /** Readers expect one of them at most; the others stand in Media RSS. */
    private void enclosure(Feed.Item item) throws XMLStreamException {
        for (Feed.Media media : item.media()) {
            if (media.type() != null && media.length() != null) {
                xml.writeEmptyElement("enclosure");
                xml.writeAttribute("url", clean(media.url()));
                xml.writeAttribute("length", media.length().toString());
                xml.writeAttribute("type", media.type());
                return;
            }
        }
    }

    private void media(Feed.Media media) throws XMLStreamException {
        xml.writeStartElement("media", "content", MEDIA);
        xml.writeAttribute("url", clean(media.url()));
        if (media.type() != null) {
            xml.writeAttribute("type", media.type());
        }
        if (media.length() != null) {
            xml.writeAttribute("fileSize", media.length().toString());
        }
        xml.writeAttribute("medium", media.medium());
        xml.writeStartElement("media", "rating", MEDIA);
        xml.writeAttribute("scheme", "urn:simple");
        xml.writeCharacters(media.covered() ? "adult" : "nonadult");
        xml.writeEndElement();
        if (media.description() != null) {
            xml.writeStartElement("media", "description", MEDIA);
            xml.writeAttribute("type", "plain");
            xml.writeCharacters(clean(media.description()));
            xml.writeEndElement();
        }
        if (media.preview() != null) {
            xml.writeEmptyElement("media", "thumbnail", MEDIA);
            xml.writeAttribute("url", clean(media.preview()));
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** XML has no way to say control characters, not even escaped. */
    private static String clean(@Nullable String text) {
        return text == null ? "" : PlainText.stripControl(text);
    }

    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
    }
}
