package social.anancus.federation.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads host-meta documents (RFC 6415): where a domain has its WebFinger. No DTD, no entity, nothing from elsewhere. */
final class HostMeta {
    private static final String XRD = "http://docs.oasis-open.org/ns/xri/xrd-1.0";
    private static final int MOST_LINKS = 100;

    private HostMeta() {}

    /**
     * @param xml a document
     * @return the template of the first link {@code lrdd}, with {@code {uri}} in it; null for none
     */
    static @Nullable String template(byte[] xml) {
        try {
            NodeList links = parser().parse(new ByteArrayInputStream(xml))
                    .getDocumentElement()
                    .getElementsByTagNameNS(XRD, "Link");
            for (int i = 0; i < Math.min(links.getLength(), MOST_LINKS); i++) {
                Element link = (Element) links.item(i);
                String template = link.getAttribute("template");
                if (link.getAttribute("rel").equals("lrdd") && template.contains("{uri}")) {
                    return template;
                }
            }
            return null;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return null;
        }
    }

    /**
     * @param template with {@code {uri}} in it
     * @param resource what is asked for
     * @return the address to ask
     */
    static String fill(String template, String resource) {
        return template.replace("{uri}", URLEncoder.encode(resource, StandardCharsets.UTF_8));
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler()); // else it prints
        return builder;
    }
}
