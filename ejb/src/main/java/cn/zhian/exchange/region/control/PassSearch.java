package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.boundary.RegionPassFilter;
import cn.zhian.exchange.region.entity.Reach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A search in passes as SQL: along the index of the most telling condition, newest first, within a bounded time. The rows
 * themselves and their bodies are read for those that are shown only.
 *
 * @param holders blind indexes of the person's records; empty if nobody is asked for
 * @param after time and number of the last pass shown
 * @param most how many are read
 */
public record PassSearch(
        Reach reach,
        RegionPassFilter filter,
        PassIndexes indexes,
        Optional<List<byte[]>> holders,
        Optional<long[]> after,
        int most) {
    private static final int WHOLE = 15;

    /** Whether nothing but the region tells which passes are meant, so that it matters how many of all passes are its own. */
    public boolean regional() {
        boolean told = holders.isPresent()
                || filter.card().isPresent()
                || filter.name().isPresent()
                || filter.community().filter(code -> code.length() == WHOLE).isPresent();
        return !told && (filter.community().isPresent() || reach.beginnings().isPresent());
    }

    /** A part along one index. */
    public RegionSql rows() {
        RegionSql keys = new RegionSql()
                .add("SELECT id, occurred_at FROM region_pass")
                .add("FORCE INDEX (" + index() + ")")
                .add("WHERE TRUE");
        filter.community()
                .ifPresent(code -> keys.add(
                        code.length() < WHOLE ? "AND code LIKE ?" : "AND code = ?",
                        code.length() < WHOLE ? code + "%" : code));
        keys.within("code", reach);
        filter.card().ifPresent(card -> keys.add("AND card_index = ?", (Object) indexes.card(card)));
        filter.name().ifPresent(name -> keys.add("AND name_index = ?", (Object) indexes.name(name)));
        holders.ifPresent(all -> keys.in("AND holder_index", all));
        return around(newest(keys));
    }

    /**
     * A part along the index of each community, whichever others pass more often.
     *
     * @param codes 15 digits each, within the reach and what the filter asks for; at least one
     */
    public RegionSql rows(List<String> codes) {
        String index = filter.result().isPresent() ? "region_pass_community_result" : "region_pass_community";
        RegionSql keys = new RegionSql();
        for (String code : codes) {
            keys.add(keys.text().isEmpty() ? "(SELECT" : "UNION ALL (SELECT")
                    .add("id, occurred_at FROM region_pass FORCE INDEX (" + index + ") WHERE code = ?", code);
            newest(keys).add(")");
        }
        return around(keys.add("ORDER BY occurred_at DESC, id DESC LIMIT ?", most));
    }

    private RegionSql newest(RegionSql keys) {
        span(keys, "occurred_at").addIf("AND result = ?", filter.result());
        after.ifPresent(last -> keys.add(
                "AND occurred_at <= ? AND (occurred_at < ? OR id < ?)",
                Instant.ofEpochMilli(last[0]),
                Instant.ofEpochMilli(last[0]),
                last[1]));
        return keys.add("ORDER BY occurred_at DESC, id DESC LIMIT ?", most);
    }

    // The span on each table: so months that can't hold anything are not opened.
    private RegionSql around(RegionSql keys) {
        RegionSql sql = new RegionSql()
                .add("SELECT r.*, c.name AS community, p.body FROM (")
                .add(keys)
                .add(") AS k JOIN region_pass r ON r.id = k.id AND r.occurred_at = k.occurred_at")
                .add("LEFT JOIN received_pass p ON p.record_id = r.record_id AND p.occurred_at = r.occurred_at");
        span(sql, "p.occurred_at").add("LEFT JOIN region_community c ON c.code = r.code WHERE TRUE");
        return span(sql, "r.occurred_at").add("ORDER BY k.occurred_at DESC, k.id DESC");
    }

    private RegionSql span(RegionSql sql, String column) {
        return sql.add("AND " + column + " >= ? AND " + column + " < ?", filter.from(), filter.to());
    }

    private String index() {
        if (holders.isPresent()) {
            return "region_pass_holder";
        }
        if (filter.card().isPresent()) {
            return "region_pass_card";
        }
        if (filter.name().isPresent()) {
            return "region_pass_name";
        }
        if (filter.community().filter(code -> code.length() == WHOLE).isPresent()) {
            return filter.result().isPresent() ? "region_pass_community_result" : "region_pass_community";
        }
        return filter.result().isPresent() ? "region_pass_result" : "region_pass_newest";
    }
}
