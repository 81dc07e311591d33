package social.anancus.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WorkerDescriptorTest {
    private static final Path FOLDER = Path.of("src/main/webapp/WEB-INF");

    @Test
    void everyQueueHasAsManyWorkersAsItsSettingAllows() throws Exception {
        Map<String, Integer> sessions = new TreeMap<>();
        for (Element bean : elements(read("ejb-jar.xml").getDocumentElement(), "message-driven")) {
            if (text(bean, "ejb-class").equals(JobWorker.class.getName())) {
                sessions.put(activation(bean, "destination"), Integer.valueOf(activation(bean, "maxSession")));
                assertThat(activation(bean, "useLocalTx")).isEqualTo("true");
            }
        }
        Map<String, Integer> wanted = new TreeMap<>();
        for (JobQueue queue : JobQueue.values()) {
            wanted.put(
                    queue.destination(),
                    Integer.valueOf(queue.workers().allowed().replaceFirst("1 to ", "")));
        }
        assertThat(sessions).isEqualTo(wanted);
    }

    @Test
    void payaraFindsTheResourceAdapterOfEveryWorker() throws Exception {
        assertThat(names(read("glassfish-ejb-jar.xml"))).isEqualTo(names(read("ejb-jar.xml")));
    }

    private static List<String> names(Document document) {
        return elements(document.getDocumentElement(), "ejb-name").stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static String activation(Element bean, String name) {
        return elements(bean, "activation-config-property").stream()
                .filter(each -> text(each, "activation-config-property-name").equals(name))
                .map(each -> text(each, "activation-config-property-value"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).getFirst().getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> result = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            result.add((Element) nodes.item(i));
        }
        return result;
    }

    private static Document read(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(FOLDER.resolve(file).toFile());
    }
}
