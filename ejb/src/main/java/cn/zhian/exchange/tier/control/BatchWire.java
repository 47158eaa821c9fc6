package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.tier.entity.ReadRecord;
import cn.zhian.exchange.tier.entity.WireLimits;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.platform.Invalid;
import jakarta.json.stream.JsonParser.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Batches as they travel: packed JSON, {@code {"records":[…]}}, each record with its hash. */
public final class BatchWire {
    private static final int RECORD_DEPTH = 2;

    private BatchWire() {}

    /**
     * A batch as it is sent.
     *
     * @param records how many of those that were given are in it, from the first on
     * @param packed body
     */
    public record Written(int records, byte[] packed) {}

    /** A batch of as many records as may be in one; at least one. @param records at most {@link WireLimits#RECORDS} */
    public static Written write(List<OutRecord> records) {
        String text = records.stream().map(BatchWire::text).collect(Collectors.joining(",", "{\"records\":[", "]}"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > WireLimits.UNPACKED && records.size() > 1
                ? write(records.subList(0, records.size() / 2))
                : new Written(records.size(), Gzip.pack(bytes));
    }

    // The canonical text is made once, hashed, and sent with the hash put in.
    private static String text(OutRecord record) {
        String text = CanonicalJson.of(record.json());
        return text.substring(0, text.length() - 1) + ",\"hash\":\"" + CanonicalJson.sha256(text) + "\"}";
    }

    /**
     * Reads a batch; one record that can't be taken leaves the others as they are.
     *
     * @return as many as the batch has, in its order
     * @throws cn.zhian.platform.TooLarge if it is larger than {@link WireLimits#UNPACKED}
     * @throws Invalid if the whole can't be read; names the record at which that was found
     */
    public static List<ReadRecord> read(byte[] packed) {
        List<ReadRecord> records = new ArrayList<>();
        try (Tokens tokens = new Tokens(Gzip.unpack(packed))) {
            begin(tokens);
            for (Event event = tokens.next(); event != Event.END_ARRAY; event = tokens.next()) {
                if (records.size() == WireLimits.RECORDS) {
                    throw new Invalid("records", "problem.tier.many", WireLimits.RECORDS);
                }
                records.add(new RecordReading(tokens).read(event));
            }
            tokens.leave(0);
            tokens.end();
        } catch (Tokens.NoJson e) {
            throw new Invalid("records[" + records.size() + "]", "problem.tier.json");
        }
        return records;
    }

    private static void begin(Tokens tokens) {
        if (tokens.next() != Event.START_OBJECT
                || tokens.next() != Event.KEY_NAME
                || !tokens.text().equals("records")
                || tokens.next() != Event.START_ARRAY
                || tokens.depth() != RECORD_DEPTH) {
            throw new Invalid("body", "problem.tier.records");
        }
    }
}
