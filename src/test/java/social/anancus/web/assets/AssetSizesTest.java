package social.anancus.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a browser has to load before it shows a page. */
class AssetSizesTest {
    private static final Path FOLDER = Path.of("src/main/webapp/assets");
    private static final int MOST = 60 * 1024;

    @Test
    void styleSheetsAndScriptsAreAtMost60KibCompressed() throws IOException {
        ByteArrayOutputStream style = new ByteArrayOutputStream();
        for (String part : Assets.STYLE_PARTS) {
            style.writeBytes(Files.readAllBytes(FOLDER.resolve(part)));
        }
        int size = Assets.gzip(style.toByteArray()).length;
        for (Path script : files(".js")) {
            size += Assets.gzip(Files.readAllBytes(script)).length;
        }

        assertThat(size).as("bytes of all style sheets and scripts, compressed").isLessThanOrEqualTo(MOST);
    }

    @Test
    void everyStyleSheetOfTheFolderIsSent() throws IOException {
        try (Stream<Path> sheets = Files.list(FOLDER.resolve("css"))) {
            assertThat(sheets.map(file -> "css/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(Assets.STYLE_PARTS);
        }
    }

    @Test
    void whatStyleSheetsNameIsThere() throws IOException {
        Pattern url = Pattern.compile("url\\(\"?(\\.\\./[^)\"#]+)\"?\\)");
        for (Path sheet : files(".css")) {
            Matcher named = url.matcher(Files.readString(sheet));
            while (named.find()) {
                assertThat(sheet.resolveSibling(named.group(1)).normalize())
                        .as(sheet + " names it")
                        .exists();
            }
        }
    }

    @Test
    void theSpriteHasEveryIconThatTemplatesName() throws IOException {
        String sprite = Files.readString(FOLDER.resolve("icons.svg"));
        Pattern named = Pattern.compile("icons\\.svg#([a-z][a-z0-9-]*)|<an:icon name=\"([a-z][a-z0-9-]*)\"");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/webapp"))) {
            List<Path> all =
                    templates.filter(file -> file.toString().endsWith(".xhtml")).toList();
            for (Path template : all) {
                Matcher found = named.matcher(Files.readString(template));
                while (found.find()) {
                    String icon = found.group(1) == null ? found.group(2) : found.group(1);
                    assertThat(sprite).as(template + " names it").contains("id=\"" + icon + "\"");
                }
            }
        }
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
