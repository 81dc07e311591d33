package social.anancus.core.login;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Scopes in text columns, with spaces between. */
@Converter(autoApply = true)
public class ScopesConverter implements AttributeConverter<@Nullable Scopes, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Scopes scopes) {
        return scopes == null ? null : scopes.toString();
    }

    @Override
    public @Nullable Scopes convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Scopes.parse(text);
    }
}
