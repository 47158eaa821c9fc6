package cn.zhian.platform.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Describes the API as it is: every operation's parameters, body and answers with the types that are really read and
 * written. The server calls it once, when the description is first asked for.
 */
public class ApiDescription implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        Schemas schemas = new Schemas();
        OperationDescription description = new OperationDescription(schemas);
        resources()
                .flatMap(ResourceMethod::of)
                .forEach(method -> Optional.ofNullable(api.getPaths().getPathItem(method.path()))
                        .map(item -> item.getOperations().get(PathItem.HttpMethod.valueOf(method.verb())))
                        .ifPresent(operation -> description.complete(operation, method)));
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().setSchemas(schemas.components());
    }

    private static Stream<Class<?>> resources() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .sorted(Comparator.comparing(Class::getName));
    }
}
