package social.anancus.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of ids in {@code bigint[]} columns, by way of PostgreSQL's array literals: {@code {1,2}}. */
@Converter
public class NumberListConverter implements AttributeConverter<@Nullable List<Long>, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable List<Long> numbers) {
        return numbers == null ? null : Sql.literal(numbers);
    }

    @Override
    public @Nullable List<Long> convertToEntityAttribute(@Nullable Object array) {
        if (array instanceof Object[] numbers) {
            return Arrays.stream(numbers)
                    .map(number -> ((Number) number).longValue())
                    .toList();
        }
        if (array == null) {
            return null;
        }
        String literal = array.toString();
        return literal.length() <= 2
                ? List.of()
                : Arrays.stream(literal.substring(1, literal.length() - 1).split(",", -1))
                        .map(Long::valueOf)
                        .toList();
    }
}
