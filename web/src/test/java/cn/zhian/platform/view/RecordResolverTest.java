package cn.zhian.platform.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecordResolverTest {
    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    record Row(String name, Optional<String> house, OptionalLong number) {}

    @Test
    void readsComponents() {
        assertThat(resolver.getValue(context, row("3-1201", 7), "name"), is("a clerk"));
        assertThat(context.isPropertyResolved(), is(true));
    }

    @Test
    void readsWhatAnOptionalHolds() {
        assertThat(resolver.getValue(context, row("3-1201", 7), "house"), is("3-1201"));
        assertThat(resolver.getValue(context, row("3-1201", 7), "number"), is(7L));
        Row without = new Row("a clerk", Optional.empty(), OptionalLong.empty());
        assertThat(resolver.getValue(context, without, "house"), is(nullValue()));
        assertThat(resolver.getValue(context, without, "number"), is(nullValue()));
    }

    @Test
    void leavesTheRestToOthers() {
        assertThat(resolver.getValue(context, "text", "length"), is(nullValue()));
        assertThat(context.isPropertyResolved(), is(false));
        resolver.getValue(context, row("3-1201", 7), "size");
        assertThat(context.isPropertyResolved(), is(false));
    }

    private static Row row(String house, long number) {
        return new Row("a clerk", Optional.of(house), OptionalLong.of(number));
    }
}
