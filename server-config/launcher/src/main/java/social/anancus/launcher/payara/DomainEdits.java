package social.anancus.launcher.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Applies {@code server-config/payara/domain.edits} to a {@code domain.xml} whose server does not run. */
final class DomainEdits {
    private static final Pattern STEP = Pattern.compile("([a-z-]+)(?:\\[@([a-z-]+)='([^']*)'])?");

    private DomainEdits() {}

    /**
     * @param edits lines of an XPath that ends in {@code /@attribute}, two blanks, the value
     * @param domainXml the file to change
     * @throws IOException if a line is not of that form; an element that is missing under its parent is made
     */
    static void apply(Path edits, Path domainXml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(domainXml.toFile());
            for (String line : Files.readAllLines(edits)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    edit(document, line);
                }
            }
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(domainXml.toFile()));
        } catch (ParserConfigurationException | SAXException | TransformerException | XPathExpressionException e) {
            throw new IOException(edits + " cannot be applied to " + domainXml + ": " + e.getMessage(), e);
        }
    }

    private static void edit(Document document, String line) throws XPathExpressionException, IOException {
        int blank = line.indexOf("  ");
        int at = line.lastIndexOf("/@", blank);
        if (blank < 0 || at < 0) {
            throw new IOException("expected 'XPATH/@attribute  value', found: " + line);
        }
        String path = line.substring(0, at);
        String attribute = line.substring(at + 2, blank);
        String value = line.substring(blank).strip();
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList found = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
        for (int i = 0; i < found.getLength(); i++) {
            ((Element) found.item(i)).setAttribute(attribute, value);
        }
        if (found.getLength() == 0) {
            int slash = lastStep(path);
            Element parent = (Element) xpath.evaluate(path.substring(0, slash), document, XPathConstants.NODE);
            if (parent == null) {
                throw new IOException("there is no " + path.substring(0, slash));
            }
            Element made = make(document, path.substring(slash + 1));
            made.setAttribute(attribute, value);
            parent.insertBefore(made, parent.getFirstChild());
        }
    }

    /** An element for the last step of a path, {@code name} or {@code name[@attribute='value']}. */
    private static Element make(Document document, String step) throws IOException {
        Matcher parts = STEP.matcher(step);
        if (!parts.matches()) {
            throw new IOException("no element can be made for " + step);
        }
        Element made = document.createElement(parts.group(1));
        if (parts.group(2) != null) {
            made.setAttribute(parts.group(2), parts.group(3));
        }
        return made;
    }

    /** Where the last step begins; a slash inside of a predicate begins none. */
    private static int lastStep(String path) {
        int predicate = path.lastIndexOf("[@");
        int end = predicate > path.lastIndexOf("]/") ? predicate : path.length();
        return path.lastIndexOf('/', end);
    }
}
