package social.anancus.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import social.anancus.support.contract.ContractFiles;
import social.anancus.support.contract.Proofs;

/** For each endpoint that a test has seen work, one such test, {@code Class.method}; sorted by path. */
final class CommittedProofs {
    private static final String FILE = "proofs.tsv";
    private static final String HEAD = "method\tpath\ttest";

    private CommittedProofs() {}

    /**
     * @return test by method and path
     */
    static Map<String, String> read() {
        return parse(ContractFiles.lines(FILE).stream().skip(1));
    }

    private static Map<String, String> parse(Stream<String> lines) {
        Map<String, String> proofs = new TreeMap<>();
        lines.map(line -> line.split("\t"))
                .forEach(column ->
                        proofs.merge(column[0] + " " + column[1], column[2], (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return proofs;
    }

    /** Adds what the last runs have noted; who is there stays, unless the test is gone. */
    static void refresh() throws IOException {
        Map<String, String> proofs = read();
        proofs.values().removeIf(test -> !exists(test));
        if (Files.exists(Proofs.NOTES)) {
            parse(Files.readAllLines(Proofs.NOTES).stream()).forEach((endpoint, test) -> {
                if (exists(test)) {
                    proofs.putIfAbsent(endpoint, test);
                }
            });
        }
        List<String> lines = proofs.entrySet().stream()
                .map(each -> each.getKey().replace(' ', '\t') + "\t" + each.getValue())
                .sorted(java.util.Comparator.comparing((String line) -> line.substring(line.indexOf('\t'))))
                .toList();
        Files.write(
                ContractFiles.path(FILE),
                Stream.concat(Stream.of(HEAD), lines.stream()).toList());
    }

    /**
     * @param test {@code Class.method}
     * @return whether the sources have such a method
     */
    static boolean exists(String test) {
        String type = test.substring(0, test.indexOf('.'));
        Pattern method = Pattern.compile("\\b" + Pattern.quote(test.substring(test.indexOf('.') + 1)) + "\\(");
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/test/java"))) {
            java.nio.file.Path file = files.filter(
                            each -> each.getFileName().toString().equals(type + ".java"))
                    .findFirst()
                    .orElse(null);
            return file != null && method.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
