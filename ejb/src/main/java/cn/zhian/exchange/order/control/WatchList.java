package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.order.entity.WatchHit;
import cn.zhian.exchange.order.entity.WatchOrder;
import cn.zhian.exchange.order.entity.WatchSort;
import cn.zhian.exchange.order.entity.Watched;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.PersonalData;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom and what is watched for, in memory: a look at a pass is a look into two maps. Residents are found by document and
 * name when their records come by, and passes by their resident or card.
 */
public final class WatchList {
    private final Map<Long, Order> orders = new HashMap<>();
    private final Map<String, List<Entry>> byValue = new HashMap<>();
    private final Map<Long, Set<Entry>> byResident = new HashMap<>();

    private record Order(int edition, OrderContent content, WatchOrder watch) {}

    private record Entry(long orderId, int item) {}

    /**
     * A pass that is a hit of an order.
     *
     * @param passId number of the pass record here
     */
    public record Found(long orderId, long passId, WatchHit hit) {}

    /** Of orders that watch, and the residents that are known to be meant. */
    public WatchList(List<ReceivedRow> rows, List<WatchTable.WatchedResident> residents) {
        rows.forEach(row -> row.content().watch().ifPresent(watch -> add(row, watch)));
        residents.stream()
                .filter(one -> orders.containsKey(one.orderId()))
                .forEach(one -> byResident
                        .computeIfAbsent(one.residentId(), id -> new HashSet<>())
                        .add(new Entry(one.orderId(), one.item())));
    }

    private void add(ReceivedRow row, WatchOrder watch) {
        orders.put(row.id(), new Order(row.edition(), row.content(), watch));
        for (int item = 0; item < watch.entries().size(); item++) {
            Watched one = watch.entries().get(item);
            byValue.computeIfAbsent(key(one.sort(), one.normal()), key -> new ArrayList<>())
                    .add(new Entry(row.id(), item));
        }
    }

    private static String key(WatchSort sort, String normal) {
        return sort + " " + normal;
    }

    /** Whether nothing is watched. */
    public boolean isEmpty() {
        return orders.isEmpty();
    }

    /** Takes note of a resident's record. @return as whom the resident is watched for now */
    public List<WatchTable.WatchedResident> resident(long id, OutRecord record) {
        Set<Entry> entries = record.erased()
                ? Set.of()
                : Stream.of(
                                values(WatchSort.DOCUMENT, record.body(), "IDNumber"),
                                values(WatchSort.NAME, record.body(), "Name"))
                        .flatMap(List::stream)
                        .filter(entry -> orders.get(entry.orderId()).content().holds(record.community()))
                        .collect(Collectors.toSet());
        if (entries.isEmpty()) {
            byResident.remove(id);
        } else {
            byResident.put(id, entries);
        }
        return entries.stream()
                .map(entry -> new WatchTable.WatchedResident(entry.orderId(), entry.item(), id))
                .toList();
    }

    /** Whether a resident is known to be watched for. */
    public boolean knows(long residentId) {
        return byResident.containsKey(residentId);
    }

    private List<Entry> values(WatchSort sort, JsonObject body, String item) {
        String value = body.getString(item, "");
        return value.isEmpty() ? List.of() : byValue.getOrDefault(key(sort, PersonalData.normal(value)), List.of());
    }

    /** Hits of a pass, each order once. */
    public List<Found> pass(OutRecord record) {
        JsonObject body = record.body();
        Map<Long, Found> found = new LinkedHashMap<>();
        Stream.concat(
                        values(WatchSort.CARD, body, "cardNumber").stream(),
                        byResident.getOrDefault(resident(body), Set.of()).stream())
                .filter(entry -> counts(orders.get(entry.orderId()), record))
                .forEach(entry -> found.putIfAbsent(entry.orderId(), found(entry, record)));
        return List.copyOf(found.values());
    }

    private static long resident(JsonObject body) {
        String id = body.getString("resident", "");
        return id.isEmpty() ? -1 : number(id);
    }

    /** The number in an identifier of a record of this platform. */
    public static long number(String recordId) {
        return Long.parseLong(recordId.substring(recordId.lastIndexOf(':') + 1));
    }

    private static boolean counts(Order order, OutRecord record) {
        Instant at = record.at();
        return record.kind() == RecordKind.PASS
                && !at.isBefore(order.watch().from())
                && at.isBefore(order.watch().until())
                && order.content().holds(record.community());
    }

    private Found found(Entry entry, OutRecord record) {
        JsonObject body = record.body();
        String place = Stream.of("communityName", "buildingName", "unitName", "gateName")
                .map(item -> body.getString(item, ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        WatchHit hit = new WatchHit(
                orders.get(entry.orderId()).edition(),
                entry.item(),
                record.id(),
                record.at(),
                record.community(),
                place,
                body.getString("direction", "UNKNOWN"),
                body.getBoolean("granted", false));
        return new Found(entry.orderId(), number(record.id()), hit);
    }
}
