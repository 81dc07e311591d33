package social.anancus.platform.error;

/**
 * One mistake in one field, with the codes and texts that Mastodon's clients know.
 *
 * @param field the field's name on the wire, such as {@code username}
 * @param label its name in a sentence, such as {@code Username}
 * @param code the kind of mistake
 * @param description what is wrong, to stand behind the label: {@code has already been taken}
 */
public record FieldError(String field, String label, Code code, String description) {
    /** The kinds of mistakes; on the wire {@link #wireName()}. */
    public enum Code {
        BLOCKED,
        UNREACHABLE,
        TAKEN,
        RESERVED,
        ACCEPTED,
        BLANK,
        INVALID,
        TOO_LONG,
        TOO_SHORT,
        INCLUSION,
        BELOW_LIMIT;

        /**
         * @return such as {@code ERR_TAKEN}
         */
        public String wireName() {
            return "ERR_" + name();
        }
    }

    /**
     * @return a mistake whose label follows from the field's name
     */
    public static FieldError of(String field, Code code, String description) {
        String words = field.replace('_', ' ');
        return new FieldError(field, Character.toUpperCase(words.charAt(0)) + words.substring(1), code, description);
    }

    /**
     * @return that the field must not be empty
     */
    public static FieldError blank(String field) {
        return of(field, Code.BLANK, "can't be blank");
    }

    /**
     * @return that the field has another form than it should
     */
    public static FieldError invalid(String field) {
        return of(field, Code.INVALID, "is invalid");
    }

    /**
     * @return that somebody else has this value
     */
    public static FieldError taken(String field) {
        return of(field, Code.TAKEN, "has already been taken");
    }

    /**
     * @param maximum how many characters it may have
     * @return that the field is too long
     */
    public static FieldError tooLong(String field, int maximum) {
        return of(field, Code.TOO_LONG, "is too long (maximum is " + maximum + " characters)");
    }

    /**
     * @param minimum how many characters it must have
     * @return that the field is too short
     */
    public static FieldError tooShort(String field, int minimum) {
        return of(field, Code.TOO_SHORT, "is too short (minimum is " + minimum + " characters)");
    }

    /**
     * @return that the value is none of those offered
     */
    public static FieldError notIncluded(String field) {
        return of(field, Code.INCLUSION, "is not included in the list");
    }

    String sentence() {
        return label + " " + description;
    }
}
