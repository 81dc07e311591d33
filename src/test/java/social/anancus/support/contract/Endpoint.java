package social.anancus.support.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One thing that clients may ask for.
 *
 * @param area its chapter
 * @param method the HTTP method
 * @param path its path, parameters as {@code :id}, any rest as {@code *any}
 * @param answer the type of a good answer; {@code -} where that is not JSON
 * @param state {@code current}, {@code removed} from Mastodon, or {@code internal} to its own pages
 */
public record Endpoint(String area, String method, String path, String answer, State state) {
    /** Whether clients may count on it. */
    public enum State {
        CURRENT,
        REMOVED,
        INTERNAL
    }

    /**
     * @return all, in the order of the file {@code endpoints.tsv}
     */
    public static List<Endpoint> all() {
        return ContractFiles.lines("endpoints.tsv").stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(column -> new Endpoint(
                        column[0],
                        column[1],
                        column[2],
                        column[3],
                        State.valueOf(column[4].toUpperCase(java.util.Locale.ROOT))))
                .toList();
    }

    /**
     * @param endpoints those to look among
     * @param path a path as it was sent, without its query
     * @return the one that is meant: where several fit, the one with the most words of its own
     */
    static Optional<Endpoint> of(List<Endpoint> endpoints, String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return endpoints.stream()
                .filter(each -> each.method.equals(asked) && each.fits(path))
                .max(java.util.Comparator.comparingLong(Endpoint::words));
    }

    private boolean fits(String sent) {
        String[] wanted = path.split("/", -1);
        String[] given = sent.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int place = 0; place < wanted.length; place++) {
            boolean parameter = wanted[place].startsWith(":") || wanted[place].startsWith("*");
            if (parameter ? given[place].isEmpty() : !wanted[place].equals(given[place])) {
                return false;
            }
        }
        return true;
    }

    private long words() {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.startsWith(":") && !part.startsWith("*"))
                .count();
    }

    /**
     * @return method and path, as one writes them
     */
    public String title() {
        return method + " " + path;
    }
}
