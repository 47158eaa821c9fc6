package cn.zhian.platform.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Fills in what an operation takes and answers. */
final class OperationDescription {
    private final Schemas schemas;

    OperationDescription(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Replaces parameters, body and answers by those of the method. */
    void complete(Operation operation, ResourceMethod method) {
        operation.setOperationId(null);
        operation.setParameters(parameters(method.method()).toList());
        operation.setRequestBody(body(method)
                .map(schema ->
                        OASFactory.createRequestBody().required(true).content(content(method.consumes(), schema)))
                .orElse(null));
        operation.setResponses(answers(method));
    }

    private Stream<org.eclipse.microprofile.openapi.models.parameters.Parameter> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                                .flatMap(field -> parameter(field, field.getGenericType()).stream())
                        : parameter(parameter, parameter.getParameterizedType()).stream());
    }

    private Optional<org.eclipse.microprofile.openapi.models.parameters.Parameter> parameter(
            AnnotatedElement element, Type type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        PathParam path = element.getAnnotation(PathParam.class);
        if (query == null && path == null) {
            return Optional.empty();
        }
        Schema schema = schemas.of(type);
        Optional.ofNullable(element.getAnnotation(DefaultValue.class))
                .ifPresent(value -> schema.setDefaultValue(typed(schema, value.value())));
        return Optional.of(OASFactory.createParameter()
                .name(query == null ? path.value() : query.value())
                .in(query == null ? In.PATH : In.QUERY)
                .required(query == null)
                .schema(schema));
    }

    private static Object typed(Schema schema, String text) {
        return switch (schema.getType()) {
            case INTEGER -> Long.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private Optional<Schema> body(ResourceMethod method) {
        return Arrays.stream(method.method().getParameters())
                .filter(parameter -> Stream.of(PathParam.class, QueryParam.class, BeanParam.class, Context.class)
                        .noneMatch(parameter::isAnnotationPresent))
                .map(OperationDescription::sent)
                .map(schemas::of)
                .findFirst();
    }

    private static Type sent(Parameter parameter) {
        Fields fields = parameter.getAnnotation(Fields.class);
        return fields == null ? parameter.getParameterizedType() : fields.value();
    }

    private APIResponses answers(ResourceMethod method) {
        Optional<APIResponseSchema> told = Optional.ofNullable(method.method().getAnnotation(APIResponseSchema.class));
        Type type = told.<Type>map(APIResponseSchema::value).orElseGet(() -> answered(method));
        String status = told.map(APIResponseSchema::responseCode).orElseGet(() -> status(method, type));
        APIResponse done = OASFactory.createAPIResponse().description("Done.");
        if (type != void.class) {
            done.setContent(content(method.produces(), schemas.of(type)));
        }
        APIResponse failed = OASFactory.createAPIResponse()
                .description("A problem document (RFC 9457).")
                .content(content(List.of(Problems.MEDIA_TYPE), schemas.of(ProblemDocument.class)));
        return OASFactory.createAPIResponses().addAPIResponse(status, done).addAPIResponse("default", failed);
    }

    private static Type answered(ResourceMethod method) {
        Type type = method.method().getGenericReturnType();
        if (type != Response.class) {
            return type;
        }
        // What a POST made is answered as its GET would.
        return method.creates()
                ? method.getOne().map(Method::getGenericReturnType).orElse(byte[].class)
                : byte[].class;
    }

    private static String status(ResourceMethod method, Type type) {
        if (type == void.class) {
            return "204";
        }
        return method.creates() ? "201" : "200";
    }

    private static Content content(List<String> mediaTypes, Schema schema) {
        Content content = OASFactory.createContent();
        mediaTypes.stream()
                .filter(type -> !type.equals(MediaType.WILDCARD))
                .forEach(type ->
                        content.addMediaType(type, OASFactory.createMediaType().schema(schema)));
        return content;
    }
}
