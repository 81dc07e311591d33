package social.anancus.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document between two markers, which a test writes from the code.
 *
 * @param file the document
 * @param name the name in its markers, {@code <!-- generated: name -->} and {@code <!-- end: name -->}
 */
public record GeneratedSection(Path file, String name) {
    /** With {@code -Danancus.docs.write=true} the tests write the sections instead of comparing them. */
    static final String WRITE = "anancus.docs.write";

    /** Fails, with the command that writes the section anew, unless it holds the wanted text. */
    public void mustBe(String wanted) throws IOException {
        String document = Files.readString(file);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(file, replaced(document, wanted));
            return;
        }
        assertThat(current(document))
                .as(
                        "%s is not what the code says; write it anew with: mvn -q -Dtest='*DocumentedTest' -D%s=true test",
                        file, WRITE)
                .isEqualTo(wanted);
    }

    String current(String document) {
        return document.substring(start(document), end(document)).strip();
    }

    String replaced(String document, String wanted) {
        return document.substring(0, start(document)) + "\n\n" + wanted + "\n\n" + document.substring(end(document));
    }

    private int start(String document) {
        String marker = "<!-- generated: " + name + " -->";
        return placeOf(marker, document) + marker.length();
    }

    private int end(String document) {
        return placeOf("<!-- end: " + name + " -->", document);
    }

    private int placeOf(String marker, String document) {
        int place = document.indexOf(marker);
        assertThat(place).as("%s lacks the marker %s", file, marker).isNotNegative();
        return place;
    }
}
