package social.anancus.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists of texts in {@code text[]} columns, by way of PostgreSQL's array literals: {@code {"a","b"}}. */
@Converter
public class TextListConverter implements AttributeConverter<@Nullable List<String>, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable List<String> texts) {
        return texts == null ? null : toLiteral(texts);
    }

    @Override
    public @Nullable List<String> convertToEntityAttribute(@Nullable Object array) {
        if (array instanceof Object[] texts) {
            return Arrays.stream(texts).map(String::valueOf).toList();
        }
        return array == null ? null : fromLiteral(array.toString());
    }

    static String toLiteral(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    static List<String> fromLiteral(String literal) {
        if (!literal.startsWith("{") || !literal.endsWith("}")) {
            throw new IllegalArgumentException("this is no array of texts");
        }
        List<String> texts = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < literal.length() - 1; i++) {
            char c = literal.charAt(i);
            if (c == '\\') {
                i++;
                current.append(literal.charAt(i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                texts.add(current.toString());
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        if (literal.length() > 2) {
            texts.add(current.toString());
        }
        return List.copyOf(texts);
    }
}
