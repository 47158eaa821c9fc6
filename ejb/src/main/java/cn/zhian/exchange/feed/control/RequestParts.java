package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.Part;
import cn.zhian.exchange.record.OutRecord;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of one request, which become known one after the other. */
final class RequestParts {
    private static final int BATCH_DIGITS = 32;

    private final Map<Part, String> known = new EnumMap<>(Part.class);

    /** Of a request with these records. */
    RequestParts(List<OutRecord> records) {
        String serials = records.stream().map(RequestParts::serial).collect(Collectors.joining("\n"));
        known.put(Part.COUNT, Integer.toString(records.size()));
        known.put(
                Part.BATCH,
                Digests.sha256(serials.getBytes(StandardCharsets.UTF_8)).substring(0, BATCH_DIGITS));
    }

    RequestParts with(Part part, String text) {
        known.put(part, text);
        return this;
    }

    /** What is known of the request. */
    String get(Part part) {
        return known.getOrDefault(part, "");
    }

    /** The same with what is of a record. */
    Function<Part, String> of(OutRecord record) {
        return part -> switch (part) {
            case ID -> record.id();
            case VERSION -> Long.toString(record.version());
            case SERIAL -> serial(record);
            default -> get(part);
        };
    }

    /** What a platform takes for a serial number: the same for the same version of the same thing, and for no other. */
    static String serial(OutRecord record) {
        return record.id().replace(':', '-') + '-' + record.version();
    }
}
