package cn.zhian.access.distribution.control;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** The stored form of a card's permissions by door: {@code 0,1,5,0}. */
public final class PermissionText {
    private PermissionText() {}

    /** Writes them. */
    public static String stored(List<Integer> permissions) {
        return permissions.stream().map(String::valueOf).collect(joining(","));
    }

    /** Reads them; empty text is none. */
    public static List<Integer> parse(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Stream.of(stored.split(",")).map(Integer::valueOf).toList();
    }
}
