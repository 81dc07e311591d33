package social.anancus.web.list;

import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** What is wrong with a list, in words for people. */
final class ListProblems {
    private ListProblems() {}

    /**
     * @param invalid what the core refused
     * @return the key of a text
     */
    static String of(Invalid invalid) {
        if (invalid.errors().isEmpty()) {
            return "writing.list.problem.many";
        }
        return invalid.errors().getFirst().code() == FieldError.Code.TOO_LONG
                ? "writing.list.problem.long"
                : "writing.list.problem.blank";
    }

    /**
     * @param id what stands in a path
     * @return the id that it is
     * @throws NotFound if it is none
     */
    static long id(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }
}
