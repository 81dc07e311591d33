package social.anancus.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class ModelResolverTest {
    private final ModelResolver resolver = new ModelResolver();

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new AssertionError("nobody asks");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object value, Class<T> type) {
            return (T) Long.valueOf(value.toString());
        }
    }

    /** What a page shows. */
    public record Shown(String name) {
        public String twice(long times) {
            return name + times;
        }

        public String any(Object first) {
            return "one " + first;
        }

        public String any(Object first, Object second) {
            return "two " + first + second;
        }

        public String broken() {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void methodsOfOurClassesAreCalledByNameAndNumberOfValues() {
        ELContext context = new Context();

        assertThat(resolver.invoke(context, new Shown("a"), "name", null, null)).isEqualTo("a");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.invoke(context, new Shown("a"), "any", null, new Object[] {1}))
                .isEqualTo("one 1");
        assertThat(resolver.invoke(context, new Shown("a"), "any", null, new Object[] {1, 2}))
                .isEqualTo("two 12");
        assertThat(resolver.invoke(context, new Shown("a"), "twice", null, new Object[] {"7"}))
                .isEqualTo("a7");
    }

    @Test
    void whatIsNotOursIsLeftToOthers() {
        ELContext context = new Context();
        context.setPropertyResolved(false);

        assertThat(resolver.invoke(context, "text", "length", null, null)).isNull();
        assertThat(resolver.invoke(context, new Shown("a"), "absent", null, null))
                .isNull();
        assertThat(resolver.getValue(context, new Shown("a"), "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void whatAMethodThrowsIsTheCause() {
        assertThatThrownBy(() -> resolver.invoke(new Context(), new Shown("a"), "broken", null, null))
                .isInstanceOf(ELException.class)
                .hasRootCauseMessage("broken");
    }
}
