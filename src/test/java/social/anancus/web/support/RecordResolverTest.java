package social.anancus.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordResolverTest {
    private final ELContext context = new Context();
    private final RecordResolver resolver = new RecordResolver();

    /** Public, as all records that pages read. */
    public record Line(String name, int count) {
        public boolean long_() {
            return count > 10;
        }
    }

    private static final class Context extends ELContext {
        @Override
        public @Nullable ELResolver getELResolver() {
            return null;
        }

        @Override
        public @Nullable FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public @Nullable VariableMapper getVariableMapper() {
            return null;
        }
    }

    @Test
    void aRecordTellsItsComponentsAndWhatElseItKnows() {
        Line line = new Line("alice", 12);
        assertThat(resolver.getValue(context, line, "name")).isEqualTo("alice");
        assertThat(resolver.getValue(context, line, "count")).isEqualTo(12);
        assertThat(resolver.getValue(context, line, "long_")).isEqualTo(true);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatItDoesNotKnowIsLeftToOthers() {
        assertThat(resolver.getValue(context, new Line("alice", 1), "nothing")).isNull();
        assertThat(resolver.getValue(context, "no record", "length")).isNull();
        assertThat(resolver.getValue(context, new Line("alice", 1), "getClass")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }
}
