package cn.zhian.exchange.feed.entity;

import java.util.List;

/** Where a value comes from. */
public sealed interface Source {
    /** Data items of the record. @param pointers JSON pointers (RFC 6901); the first that has a value counts */
    record Items(List<String> pointers) implements Source {
        /** Copies the pointers. */
        public Items {
            pointers = List.copyOf(pointers);
        }
    }

    /** A text of the profile. */
    record Constant(String text) implements Source {}

    /** Something of the request or the record. */
    record PartOf(Part part) implements Source {}

    /** A credential of the target. @param name as the profile declares it */
    record Secret(String name) implements Source {}
}
