package social.anancus.launcher.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainEditsTest {
    @TempDir
    private Path folder;

    private String edited(String xml, String edits) throws IOException {
        Path domain = Files.writeString(folder.resolve("domain.xml"), xml);
        DomainEdits.apply(Files.writeString(folder.resolve("edits"), edits), domain);
        return Files.readString(domain);
    }

    @Test
    void attributesAreSetAndMissingElementsMade() throws Exception {
        String xml = edited("<domain><resources/><listener name='a' port='1'/></domain>", """
                # a comment

                //listener[@name='a']/@port  ${ENV=PORT}
                /domain/resources/pool[@name='p']/@max  32
                /domain/resources/pool[@name='p']/property[@name='url']/@value  x/y
                """);

        assertThat(xml)
                .contains("<listener name=\"a\" port=\"${ENV=PORT}\"/>")
                .contains("<pool max=\"32\" name=\"p\"><property name=\"url\" value=\"x/y\"/></pool>");
    }

    @Test
    void aPathWithoutItsParentIsAnError() {
        assertThatThrownBy(() -> edited("<domain/>", "/domain/nowhere/element/@a  b\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/domain/nowhere");
        assertThatThrownBy(() -> edited("<domain/>", "/domain/@a b\n")).hasMessageContaining("expected");
    }
}
