package social.anancus.core.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;

/** A profile's fields in a {@code jsonb} column, which the driver gives as an object of its own: its text counts. */
@Converter
public class AccountFieldsConverter implements AttributeConverter<@Nullable List<AccountField>, @Nullable Object> {
    private static final Json JSON = new Json();

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable List<AccountField> fields) {
        return fields == null ? null : JSON.write(fields);
    }

    @Override
    public @Nullable List<AccountField> convertToEntityAttribute(@Nullable Object json) {
        return json == null ? null : List.of(JSON.read(json.toString(), AccountField[].class));
    }
}
