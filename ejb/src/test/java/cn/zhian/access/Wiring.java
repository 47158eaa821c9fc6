package cn.zhian.access;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Fills the fields of beans as a container would, by type. */
public final class Wiring {
    private final List<Object> parts = new ArrayList<>();

    /** @param parts what there is to fill in; also beans that need each other */
    public Wiring(Object... parts) {
        this.parts.addAll(List.of(parts));
    }

    /** Makes a bean and fills it; it is a part from now on. */
    public <T> T make(Class<T> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        T bean = constructor.newInstance();
        fill(bean);
        parts.add(bean);
        return bean;
    }

    /** Fills a bean that is there. */
    public void fill(Object bean) throws IllegalAccessException {
        for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getAnnotations().length > 0) {
                    set(bean, field);
                }
            }
        }
    }

    private void set(Object bean, Field field) throws IllegalAccessException {
        for (Object part : parts) {
            boolean fits = part instanceof Fired<?> fired
                    ? eventOf(field.getGenericType()) == fired.type()
                    : field.getType().isInstance(part);
            if (fits) {
                field.setAccessible(true);
                field.set(bean, part);
            }
        }
    }

    private static Type eventOf(Type type) {
        return type instanceof ParameterizedType one ? one.getActualTypeArguments()[0] : type;
    }
}
