package cn.zhian.platform.rest;

import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of the types that {@link JsonReading} and {@link JsonWriting} bind, as these bind them. */
final class Schemas {
    private static final Map<Class<?>, Simple> SIMPLE = Map.ofEntries(
            Map.entry(long.class, new Simple(SchemaType.INTEGER, "int64")),
            Map.entry(Long.class, new Simple(SchemaType.INTEGER, "int64")),
            Map.entry(int.class, new Simple(SchemaType.INTEGER, "int32")),
            Map.entry(Integer.class, new Simple(SchemaType.INTEGER, "int32")),
            Map.entry(double.class, new Simple(SchemaType.NUMBER, "double")),
            Map.entry(Double.class, new Simple(SchemaType.NUMBER, "double")),
            Map.entry(BigDecimal.class, new Simple(SchemaType.NUMBER, null)),
            Map.entry(boolean.class, new Simple(SchemaType.BOOLEAN, null)),
            Map.entry(Boolean.class, new Simple(SchemaType.BOOLEAN, null)),
            Map.entry(Instant.class, new Simple(SchemaType.STRING, "date-time")),
            Map.entry(LocalDate.class, new Simple(SchemaType.STRING, "date")),
            Map.entry(LocalTime.class, new Simple(SchemaType.STRING, "time")),
            Map.entry(InputStream.class, new Simple(SchemaType.STRING, "binary")),
            Map.entry(byte[].class, new Simple(SchemaType.STRING, "binary")));

    private final Map<String, Schema> components = new TreeMap<>();
    private final Map<String, Type> owners = new HashMap<>();

    private record Simple(SchemaType type, String format) {
        Schema schema() {
            return OASFactory.createSchema().type(type).format(format);
        }
    }

    /** Those that have a name, by it. */
    Map<String, Schema> components() {
        return components;
    }

    /** The schema of a type; a record's is a reference to its component. */
    Schema of(Type type) {
        return of(type, Map.of());
    }

    private Schema of(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.get(variable), bound);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, bound);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == OptionalLong.class || plain == OptionalInt.class) {
            return of(plain == OptionalLong.class ? long.class : int.class, bound)
                    .nullable(true);
        }
        if (plain.isRecord()) {
            return reference(plain, plain, name(plain), Map.of());
        }
        return plain.isEnum() ? choice(plain) : simple(plain);
    }

    private static Schema choice(Class<?> type) {
        return OASFactory.createSchema().type(SchemaType.STRING).enumeration(List.copyOf(EnumNames.all(type)));
    }

    // What has no form of its own in JSON is written as text.
    private static Schema simple(Class<?> type) {
        return SIMPLE.getOrDefault(type, new Simple(SchemaType.STRING, null)).schema();
    }

    private Schema generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return nullable(of(arguments[0], bound));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return OASFactory.createSchema().type(SchemaType.ARRAY).items(of(arguments[0], bound));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return OASFactory.createSchema()
                    .type(SchemaType.OBJECT)
                    .additionalPropertiesSchema(of(arguments[1], bound));
        }
        return reference(
                type,
                raw,
                raw.getSimpleName() + "Of" + name((Class<?>) arguments[0]),
                Map.of(raw.getTypeParameters()[0], arguments[0]));
    }

    // Nothing may stand beside a reference (OpenAPI 3.0.3, 4.7.23.1).
    private static Schema nullable(Schema schema) {
        return schema.getRef() == null
                ? schema.nullable(true)
                : OASFactory.createSchema().addAllOf(schema).nullable(true);
    }

    private Schema reference(Type owner, Class<?> raw, String name, Map<TypeVariable<?>, Type> bound) {
        if (owners.putIfAbsent(name, owner) == null) {
            Schema schema = OASFactory.createSchema().type(SchemaType.OBJECT);
            components.put(name, schema);
            for (RecordComponent component : raw.getRecordComponents()) {
                schema.addProperty(component.getName(), of(component.getGenericType(), bound));
            }
        }
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    // Resources have records of the same name, for example Shown.
    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : name(around).replaceAll("Resource$", "") + type.getSimpleName();
    }
}
