package cn.zhian.community.control;

import cn.zhian.community.entity.Place;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A kind of place: what is particular to it.
 *
 * @param name of its table, and in messages and the audit log
 * @param views of places, in their order
 * @param label by which people call one with such data
 * @param labelField the field that holds it
 * @param check throws what is wrong with data
 */
public record PlaceKind<E extends Place<D>, D, V>(
        String name,
        Class<E> type,
        BiFunction<PlaceStore, List<E>, List<V>> views,
        Function<D, String> label,
        String labelField,
        Consumer<D> check) {}
