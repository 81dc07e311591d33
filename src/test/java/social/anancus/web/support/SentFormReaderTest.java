package social.anancus.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;

class SentFormReaderTest {
    @Test
    void fieldsAreReadAsBrowsersSendThem() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        SentFormReader.parse("user%5Bemail%5D=a%2Bb%40c&x=1+2&x=3&flag&bad=%zz&=&", fields);

        SentForm form = new SentForm(fields);
        assertThat(form.text("user[email]")).isEqualTo("a+b@c");
        assertThat(fields.get("x")).containsExactly("1 2", "3");
        assertThat(form.isTicked("flag")).isTrue();
        assertThat(form.text("bad")).isEqualTo("%zz");
        assertThat(form.text("absent")).isEmpty();
        assertThat(form).hasToString("SentForm" + fields.keySet());
    }
}
