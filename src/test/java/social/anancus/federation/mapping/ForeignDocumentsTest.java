package social.anancus.federation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.json.Json;

/**
 * Documents that other programs have really written, which lie beside the project and are no part of it. What has to become
 * of each is in {@code federation/readings.tsv}, every line of which was compared with its document by a reader.
 */
class ForeignDocumentsTest {
    private static final String TABLE = "/federation/readings.tsv";
    private static final List<Path> PLACES =
            List.of(Path.of("../shared/fixtures/activitypub"), Path.of("../../shared/fixtures/activitypub"));

    private final Json json = new Json();
    private final Reading reading = new Reading();

    private static Path folder() {
        return PLACES.stream().filter(Files::isDirectory).findFirst().orElseGet(() -> {
            Assumptions.abort("SKIPPED: the documents of other programs are not there, nothing was compared: "
                    + PLACES.getFirst().toAbsolutePath().normalize());
            return Path.of("");
        });
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> each.toString().endsWith(".json"))
                    .map(each -> folder.relativize(each).toString())
                    .sorted()
                    .toList();
        }
    }

    /** By file the lines that are wanted, without the file. */
    private static Map<String, List<String>> table() throws IOException {
        try (var in = ForeignDocumentsTest.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                return fail(TABLE + " is gone");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.groupingBy(
                            line -> line.substring(0, line.indexOf('\t')),
                            LinkedHashMap::new,
                            Collectors.mapping(line -> line.substring(line.indexOf('\t') + 1), Collectors.toList())));
        }
    }

    @Test
    void everyDocumentIsInTheTable() throws IOException {
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(files(folder()));
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentIsReadAsItIsMeant() throws IOException {
        Path folder = folder();
        Map<String, List<String>> wanted = table();
        return files(folder).stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    AsObject document = AsObject.parse(json, Files.readAllBytes(folder.resolve(file)))
                            .orElseThrow();
                    assertThat(reading.lines(document)).isEqualTo(wanted.get(file));
                }));
    }
}
