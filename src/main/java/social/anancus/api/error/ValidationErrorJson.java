package social.anancus.api.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;

/**
 * What an error looks like that speaks of fields.
 *
 * @param error all that is wrong in one sentence
 * @param details the same by field
 */
record ValidationErrorJson(String error, Map<String, List<DetailJson>> details) {
    /**
     * One mistake in a field.
     *
     * @param error such as {@code ERR_TAKEN}
     * @param description what is wrong, without the field's name
     */
    record DetailJson(String error, String description) {}

    static ValidationErrorJson of(Invalid invalid) {
        Map<String, List<DetailJson>> details = new LinkedHashMap<>();
        for (FieldError mistake : invalid.errors()) {
            details.computeIfAbsent(mistake.field(), field -> new ArrayList<>())
                    .add(new DetailJson(mistake.code().wireName(), mistake.description()));
        }
        return new ValidationErrorJson(String.valueOf(invalid.getMessage()), details);
    }
}
