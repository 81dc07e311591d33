package social.anancus.web.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form shows.
 *
 * @param typed what was typed; of the password nothing
 * @param agreed whether the box of the rules is ticked
 * @param ticket goes with the form
 * @param asks what is asked beside name, address and password
 * @param mistakes what is wrong, in the order of the form
 * @param problem what is wrong with the form as a whole, in words; null for nothing
 */
public record SignUpForm(
        Typed typed,
        boolean agreed,
        String ticket,
        Asks asks,
        List<Mistake> mistakes,
        @Nullable String problem) {
    /**
     * What was typed.
     *
     * @param birth the date of birth
     */
    public record Typed(String username, String email, String reason, Birth birth) {
        static final Typed NOTHING = new Typed("", "", "", new Birth("", "", ""));
    }

    /** A date of birth as three fields hold it. */
    public record Birth(String day, String month, String year) {
        /** As core takes it; null where nothing was typed. */
        @Nullable
        String asDate() {
            if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
                return null;
            }
            return year + "-" + padded(month) + "-" + padded(day);
        }

        private static String padded(String number) {
            return number.length() == 1 ? "0" + number : number;
        }
    }

    /**
     * What is asked beside name, address and password.
     *
     * @param site the server's name
     * @param leastPassword how many characters a password has at least
     * @param leastAge how old people have to be; null where nobody is asked
     * @param reason whether a moderator reads why somebody wants to come
     * @param reasonNeeded whether that has to be said
     * @param longestReason how long that may be
     * @param terms whether there are terms of service
     */
    public record Asks(
            String site,
            int leastPassword,
            @Nullable Integer leastAge,
            boolean reason,
            boolean reasonNeeded,
            int longestReason,
            boolean terms) {}

    /**
     * One thing that is wrong.
     *
     * @param field the name of the field
     * @param id the id of its control
     * @param text what is wrong, at the field
     * @param summary the same in the list above the form
     */
    public record Mistake(String field, String id, String text, String summary) {}

    /**
     * @param field the name of a field
     * @return what is wrong with it; null for nothing
     */
    public @Nullable String mistake(String field) {
        return mistakes.stream()
                .filter(each -> each.field().equals(field))
                .map(Mistake::text)
                .findFirst()
                .orElse(null);
    }

    /** Keeps what people type out of logs. */
    @Override
    public String toString() {
        return "SignUpForm" + mistakes.stream().map(Mistake::field).toList();
    }
}
