package social.anancus.core.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;

/** A profile's fields in a {@code jsonb} column. */
@Converter
public class AccountFieldsConverter implements AttributeConverter<@Nullable List<AccountField>, @Nullable String> {
    private static final Json JSON = new Json();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<AccountField> fields) {
        return fields == null ? null : JSON.write(fields);
    }

    @Override
    public @Nullable List<AccountField> convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : List.of(JSON.read(json, AccountField[].class));
    }
}
