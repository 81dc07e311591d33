package social.anancus.platform.blobs;

import java.util.regex.Pattern;

/**
 * The name of a stored file: 128 random bits in hexadecimal, of which the first four digits fan out, and an ending by its
 * type, such as {@code 3f/a0/9c...e1.png}. It cannot be guessed and can stand in an address and in a path as it is.
 *
 * @param value the name
 */
public record BlobKey(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{28}(?:\\.[a-z0-9]{1,5})?");

    /**
     * @throws IllegalArgumentException if the name is not of the form that the server makes
     */
    public BlobKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the name of a stored file");
        }
    }

    /**
     * Whether a text from outside could be the name of a stored file.
     *
     * @param value any text
     * @return true if {@link #BlobKey} would take it
     */
    public static boolean isValid(String value) {
        return value.length() <= 40 && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
