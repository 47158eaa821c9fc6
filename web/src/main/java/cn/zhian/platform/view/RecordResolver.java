package cn.zhian.platform.view;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets pages read a record's components as properties; an empty {@link Optional} reads as nothing. */
public class RecordResolver extends ELResolver {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return accessor(context, base, property)
                .map(accessor -> read(accessor, base))
                .orElse(null);
    }

    private static Optional<Method> accessor(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) {
            return Optional.empty();
        }
        Optional<Method> found =
                Optional.ofNullable(ACCESSORS.get(base.getClass()).get(String.valueOf(property)));
        found.ifPresent(accessor -> context.setPropertyResolved(base, property));
        return found;
    }

    private static Object read(Method accessor, Object base) {
        try {
            Object value = accessor.invoke(base);
            return held(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException("The component " + accessor.getName() + " of a row can't be read", e);
        }
    }

    private static Object held(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
        return value;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return accessor(context, base, property)
                .<Class<?>>map(Method::getReturnType)
                .orElse(null);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        accessor(context, base, property).ifPresent(accessor -> {
            throw new PropertyNotWritableException("A record is not written: " + accessor);
        });
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return accessor(context, base, property).isPresent();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
