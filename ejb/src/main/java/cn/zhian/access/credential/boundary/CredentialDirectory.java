package cn.zhian.access.credential.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.credential.control.CredentialValues;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;

/** Tells other features whose credential was shown. */
@Stateless
@Internal("Asked for passes that devices report")
public class CredentialDirectory {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    /**
     * The holders of values, with one query for all. A lost or cancelled credential is still known; where a value was
     * given out again, the live one counts, then the latest.
     *
     * @param values card numbers in decimal without leading zeros, or other values as a device reports them
     * @return by value; a value that nobody holds is missing
     */
    public Map<String, CredentialHolder> holders(long communityId, Collection<String> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<String, String> valueByIndex = new HashMap<>();
        Map<String, byte[]> indexes = new HashMap<>();
        for (String value : values) {
            byte[] index = CredentialValues.index(personal, value);
            valueByIndex.put(HexFormat.of().formatHex(index), value);
            indexes.put(value, index);
        }
        Map<String, CredentialHolder> holders = new HashMap<>();
        try (Sql sql = Sql.of(source)) {
            // The last row of a value wins, so the live one comes last.
            sql.list(
                            """
                            SELECT id, resident_id, value_index FROM credential
                            WHERE community_id = ? AND value_index IN (?) ORDER BY status <> 'CANCELLED', id""",
                            row -> Map.entry(
                                    HexFormat.of().formatHex(row.bytes("value_index")),
                                    new CredentialHolder(row.number("id"), row.number("resident_id"))),
                            communityId,
                            indexes.values())
                    .forEach(found -> holders.put(valueByIndex.get(found.getKey()), found.getValue()));
        }
        return holders;
    }
}
