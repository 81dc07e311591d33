package social.anancus.web.support;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.upload.UploadedFile;

/**
 * A form that was sent from a page of ours: whoever takes one as parameter need not ask for the token, {@link SentFormReader} has.
 *
 * @param fields the values by name
 * @param files what was chosen in fields for files, by name; it lies on disk until the answer is made
 */
public record SentForm(MultivaluedMap<String, String> fields, MultivaluedMap<String, UploadedFile> files) {
    /**
     * A form without files.
     *
     * @param fields the values by name
     */
    public SentForm(MultivaluedMap<String, String> fields) {
        this(fields, new MultivaluedHashMap<>());
    }

    /**
     * @param name the name of a field
     * @return its value; null where it was not sent
     */
    public @Nullable String get(String name) {
        return fields.getFirst(name);
    }

    /**
     * @param name the name of a field
     * @return its value; empty where it was not sent
     */
    public String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /**
     * @param name the name of a field that may stand several times
     * @return its values, in their order; none where it was not sent
     */
    public List<String> all(String name) {
        List<String> values = fields.get(name);
        return values == null ? List.of() : List.copyOf(values);
    }

    /**
     * @param name the name of a field for files
     * @return the first file; null where none was chosen
     */
    public @Nullable UploadedFile file(String name) {
        return files.getFirst(name);
    }

    /**
     * @param name the name of a field for files
     * @return all files, in their order; none where none was chosen
     */
    public List<UploadedFile> allFiles(String name) {
        List<UploadedFile> chosen = files.get(name);
        return chosen == null ? List.of() : List.copyOf(chosen);
    }

    /**
     * @param name the name of a box
     * @return whether it was ticked
     */
    public boolean isTicked(String name) {
        return fields.containsKey(name);
    }

    /**
     * @return whether the form stands for a deletion, which forms cannot send
     */
    public boolean deletes() {
        return "delete".equalsIgnoreCase(get("_method"));
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "SentForm" + fields.keySet();
    }
}
