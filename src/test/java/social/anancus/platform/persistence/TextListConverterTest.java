package social.anancus.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextListConverterTest {
    private final TextListConverter converter = new TextListConverter();

    @Test
    void whateverATextHoldsItComesBack() {
        for (List<String> texts : List.of(
                List.<String>of(),
                List.of("a"),
                List.of("", "NULL", "a,b", "{c}"),
                List.of("q\"u\\ote", " x ", "ü\n"))) {
            assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(texts)))
                    .isEqualTo(texts);
        }
    }

    @Test
    void theDriversOwnFormsAreRead() {
        assertThat(converter.convertToEntityAttribute("{a,\"b c\"}")).containsExactly("a", "b c");
        assertThat(converter.convertToEntityAttribute(new String[] {"a", "b"})).containsExactly("a", "b");
        assertThat(converter.convertToEntityAttribute(null)).isNull();
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
    }
}
