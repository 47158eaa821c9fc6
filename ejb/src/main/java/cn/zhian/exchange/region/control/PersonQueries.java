package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.entity.Reach;
import java.util.Collection;

/**
 * Residents of communities below as SQL. One person has a record in each community that knows of him or her; records with the
 * same document are the same person, and one without a document is a person of its own.
 */
public final class PersonQueries {
    private static final String COLUMNS =
            "SELECT r.id, r.record_id, r.community_code, r.document_index, r.body, r.received_at, c.name AS community";
    private static final String FROM =
            " FROM received_record r LEFT JOIN region_community c ON c.code = r.community_code";

    private PersonQueries() {}

    /** By what somebody is looked for. */
    public enum By {
        /** Whole number of a document. */
        DOCUMENT("document_index"),
        /** Whole name. */
        NAME("name_index"),
        /** Whole telephone number. */
        PHONE("phone_index");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** Records by a blind index, by number. */
    public static RegionSql found(Reach reach, By by, byte[] index, int most) {
        return new RegionSql()
                .add(COLUMNS + FROM + " WHERE r." + by.column + " = ? AND r.kind = 'resident'", (Object) index)
                .within("r.community_code", reach)
                .add("ORDER BY r.id LIMIT ?", most);
    }

    /** All records of the person of a record; none if that is outside of the reach. */
    public static RegionSql sameAs(Reach reach, long id) {
        return new RegionSql()
                .add(COLUMNS + " FROM received_record o JOIN received_record r ON r.document_index = o.document_index")
                .add("LEFT JOIN region_community c ON c.code = r.community_code")
                .add("WHERE o.id = ? AND o.kind = 'resident' AND r.kind = 'resident'", id)
                .within("o.community_code", reach)
                .within("r.community_code", reach)
                .add("UNION")
                .add(COLUMNS + FROM + " WHERE r.id = ? AND r.kind = 'resident' AND NOT r.erased", id)
                .within("r.community_code", reach)
                .add("ORDER BY id");
    }

    /** Bodies of records by their identifiers. */
    public static RegionSql bodies(Reach reach, Collection<String> records) {
        return new RegionSql()
                .add("SELECT record_id, body FROM received_record WHERE 1 = 1")
                .in("AND record_id", records)
                .within("community_code", reach);
    }
}
