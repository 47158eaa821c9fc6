package cn.zhian.platform.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method of a resource that answers requests.
 *
 * @param verb such as GET
 * @param path from the application's root, such as {@code /api/v1/houses/{id}}
 */
record ResourceMethod(Class<?> resource, Method method, String verb, String path) {
    /** Those of a class. */
    static Stream<ResourceMethod> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verb(method).map(verb -> of(resource, method, verb)).stream());
    }

    private static ResourceMethod of(Class<?> resource, Method method, String verb) {
        String path = Stream.of(Optional.ofNullable(resource.getAnnotation(Path.class)), path(method))
                .flatMap(Optional::stream)
                .map(Path::value)
                .flatMap(value -> Arrays.stream(value.split("/")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", Api.PATH + "/", ""));
        return new ResourceMethod(resource, method, verb, path);
    }

    private static Optional<Path> path(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(HttpMethod.class::isInstance)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Whether it makes an object of a collection. */
    boolean creates() {
        return verb.equals("POST") && path(method).isEmpty();
    }

    /** What is got by GET under the id of an object of this collection. */
    Optional<Method> getOne() {
        return of(resource)
                .filter(other -> other.verb().equals("GET") && other.path().equals(path + "/{id}"))
                .map(ResourceMethod::method)
                .findFirst();
    }

    /** Media types of the body. */
    List<String> consumes() {
        return nearest(Consumes.class).map(Consumes::value).map(List::of).orElse(List.of());
    }

    /** Media types of the answer. */
    List<String> produces() {
        return nearest(Produces.class).map(Produces::value).map(List::of).orElse(List.of());
    }

    private <A extends Annotation> Optional<A> nearest(Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(resource.getAnnotation(type)));
    }
}
