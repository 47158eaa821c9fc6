package cn.zhian.arquillian;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Denied;
import cn.zhian.platform.NotFound;
import cn.zhian.resident.boundary.PeopleStatistics;
import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Every method of every boundary bean that people and clients reach. */
final class Boundaries {
    private Boundaries() {}

    /**
     * One method.
     *
     * @param bean to call it on
     * @param permission that it needs
     */
    record Operation(Object bean, Method method, Permission permission) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        /** Calls it with empty arguments. @return what was wrong if it did not fail like that */
        Optional<String> expect(Class<? extends Exception> refusal) {
            return outcome(Optional.empty())
                    .filter(result -> !(refusal == result.getClass()))
                    .map(result -> this + " gave " + result);
        }

        /**
         * Calls it for a community that the caller may not see, if it takes one.
         *
         * @return what was wrong if it was neither refused nor empty
         */
        Optional<String> into(long community) {
            boolean takes = Arrays.stream(method.getParameters()).anyMatch(Operation::community);
            return takes
                    ? outcome(Optional.of(community))
                            .filter(result -> !(result instanceof Denied || result instanceof NotFound))
                            .filter(result -> !nothing(result))
                            .map(result -> this + " gave " + result)
                    : Optional.empty();
        }

        private static boolean community(Parameter parameter) {
            return parameter.getName().equals("communityId");
        }

        // Empty only for a method that returned nothing.
        private Optional<Object> outcome(Optional<Long> community) {
            Object[] arguments = Arrays.stream(method.getParameters())
                    .map(parameter -> community.isPresent() && community(parameter)
                            ? (parameter.getType() == Optional.class ? community : community.get())
                            : empty(parameter.getType()))
                    .toArray();
            try {
                return Optional.of(
                        Optional.ofNullable(method.invoke(bean, arguments)).orElse("nothing"));
            } catch (InvocationTargetException e) {
                Throwable cause = e.getCause();
                return Optional.of(
                        cause instanceof EJBException wrapped && wrapped.getCausedByException() != null
                                ? wrapped.getCausedByException()
                                : cause);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private static boolean nothing(Object result) {
            return result instanceof Collection<?> items && items.isEmpty()
                    || result instanceof Map<?, ?> map && map.isEmpty()
                    || result instanceof Optional<?> optional && optional.isEmpty()
                    || result instanceof PeopleStatistics figures && figures.residents() == 0 && figures.houses() == 0;
        }

        private static Object empty(Class<?> type) {
            if (type == int.class) {
                return 1;
            }
            if (type == long.class || type == Long.class) {
                return 1L;
            }
            if (type == boolean.class) {
                return false;
            }
            return Map.<Class<?>, Object>of(
                            Optional.class, Optional.empty(),
                            OptionalLong.class, OptionalLong.empty(),
                            String.class, "text",
                            List.class, List.of(),
                            Set.class, Set.of(),
                            Collection.class, List.of())
                    .get(type);
        }
    }

    /** All of them, found by asking the container for its beans. */
    static List<Operation> all() {
        BeanManager beans = CDI.current().getBeanManager();
        List<Operation> all = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.getName().matches("cn\\.zhian\\..*boundary\\..*") && !type.isAnnotationPresent(Internal.class)) {
                Object reference = beans.getReference(bean, type, beans.createCreationalContext(bean));
                methods(type).forEach(method -> all.add(new Operation(reference, method, needed(type, method))));
            }
        }
        return all;
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && !method.isAnnotationPresent(Internal.class))
                .filter(method ->
                        method.isAnnotationPresent(Requires.class) || type.isAnnotationPresent(Requires.class));
    }

    private static Permission needed(Class<?> type, Method method) {
        Requires own = method.getAnnotation(Requires.class);
        return own != null ? own.value() : type.getAnnotation(Requires.class).value();
    }
}
