package social.anancus.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.contract.ContractFiles;
import social.anancus.support.contract.Endpoint;

/** {@code docs/api-coverage.md}: which endpoints of the contract there are, and which test has seen them work. */
class ApiCoverageDocumentedTest {
    private static final Path DOCUMENT = Path.of("docs", "api-coverage.md");
    private static final Set<String> STATES = Set.of("done", "partial", "left out");
    private static final List<Endpoint> ENDPOINTS = Endpoint.all();

    private final Set<String> implemented = Implemented.titles();
    private final Map<String, String> proofs = CommittedProofs.read();
    private final Map<String, Note> notes = notes();

    /** What the annotations cannot tell. */
    private record Note(String state, String reason) {}

    @BeforeAll
    static void refresh() throws IOException {
        if (Boolean.getBoolean(GeneratedSection.WRITE)) {
            CommittedProofs.refresh();
        }
    }

    private static Map<String, Note> notes() {
        return ContractFiles.lines("notes.tsv").stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(
                        column -> column[0] + " " + column[1], column -> new Note(column[2], column[3])));
    }

    @Test
    void theDocumentListsEveryEndpointWithItsStateAndItsProof() throws IOException {
        new GeneratedSection(DOCUMENT, "coverage").mustBe(document());
    }

    @Test
    void everyProofNamesATestAndAnEndpointThatAreThere() {
        Set<String> titles = ENDPOINTS.stream().map(Endpoint::title).collect(Collectors.toSet());

        assertThat(titles).containsAll(proofs.keySet()).containsAll(notes.keySet());
        assertThat(proofs.values()).allMatch(CommittedProofs::exists);
        assertThat(CommittedProofs.exists("RunningServerIT.thereIsNoSuchTest")).isFalse();
        assertThat(CommittedProofs.exists("NoSuchIT.healthIsOk")).isFalse();
    }

    @Test
    void everyNoteHasAStateAndAReason() {
        assertThat(notes.values()).allSatisfy(note -> {
            assertThat(STATES).contains(note.state());
            assertThat(note.reason()).isNotBlank();
        });
    }

    @Test
    void annotationsAreFoundWhateverTheParametersAreCalled() {
        assertThat(implemented).contains("GET /api/v1/apps/verify_credentials", "POST /console/applications/:/tokens");
        assertThat(Implemented.title(new Endpoint("a", "GET", "/api/v1/a/:id/b/*any", "-", Endpoint.State.CURRENT)))
                .isEqualTo("GET /api/v1/a/:/b/:");
    }

    private String document() {
        List<Endpoint> current = ENDPOINTS.stream()
                .filter(each -> each.state() == Endpoint.State.CURRENT || isThere(each))
                .toList();
        Map<String, Long> counts = current.stream()
                .collect(Collectors.groupingBy(this::state, java.util.TreeMap::new, Collectors.counting()));
        Map<String, List<Endpoint>> areas = current.stream()
                .collect(Collectors.groupingBy(Endpoint::area, LinkedHashMap::new, Collectors.toList()));
        String sums = counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        return current.size() + " endpoints: " + sums + ".\n\n"
                + areas.entrySet().stream()
                        .map(area -> "## " + area.getKey() + "\n\n| endpoint | state | proof |\n| --- | --- | --- |\n"
                                + area.getValue().stream().map(this::row).collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n\n"));
    }

    private boolean isThere(Endpoint endpoint) {
        Note note = notes.get(endpoint.title());
        return implemented.contains(Implemented.title(endpoint))
                || note != null && !note.state().equals("left out");
    }

    private String state(Endpoint endpoint) {
        Note note = notes.get(endpoint.title());
        if (note != null && !note.state().equals("done")) {
            return note.state();
        }
        if (!isThere(endpoint)) {
            return "missing";
        }
        return proofs.containsKey(endpoint.title()) ? "done" : "done, unproven";
    }

    private String row(Endpoint endpoint) {
        @Nullable Note note = notes.get(endpoint.title());
        String state = state(endpoint) + (note == null ? "" : ": " + note.reason());
        String proof = proofs.getOrDefault(endpoint.title(), "");
        return "| `" + endpoint.title() + "` | " + state + " | " + (proof.isEmpty() ? "" : "`" + proof + "`") + " |";
    }
}
