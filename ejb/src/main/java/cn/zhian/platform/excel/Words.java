package cn.zhian.platform.excel;

/** The texts of one language, which the caller knows and the workbook needs. */
@FunctionalInterface
public interface Words {
    /** The text of a message key. */
    String of(String key);

    /** The word for an enum's value: key {@code enum.<Type>.<NAME>}. */
    default String of(Enum<?> value) {
        return of("enum." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
