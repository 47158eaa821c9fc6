package cn.zhian.exchange.region.control;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.region.entity.Arrived;
import cn.zhian.exchange.tier.control.BodyCleaning;
import cn.zhian.exchange.tier.control.ItemRules;
import cn.zhian.exchange.tier.control.PersonIndexes;
import cn.zhian.exchange.tier.entity.AcceptedRecords;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.Storable;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the region's tables in the transaction that stores a batch. */
@ApplicationScoped
public class RegionRecords implements AcceptedRecords {
    private static final String ENROLLED = "SELECT enrolled_at FROM child_platform WHERE id = ?";

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.region.timely.minutes", defaultValue = "10")
    long minutes;

    private final ItemRules rules = new ItemRules();
    private final BodyCleaning cleaning = new BodyCleaning(rules);
    private final WantedItems items = new WantedItems();
    private PassIndexes indexes;

    /** For the container. */
    public RegionRecords() {}

    /** For tests. @param minutes within which a record is on time */
    public RegionRecords(PersonalData personal, Clock clock, long minutes) {
        this.clock = clock;
        this.minutes = minutes;
        indexes = new PassIndexes(personal, new PersonIndexes(personal, rules));
    }

    @PostConstruct
    void start() {
        PersonalData personal = PersonalData.configured();
        indexes = new PassIndexes(personal, new PersonIndexes(personal, rules));
    }

    @Override
    public void keep(Connection connection, KnownChild sender, List<Storable> records) throws SQLException {
        Instant now = clock.instant();
        Source source = new Source(sender.id(), sender.platform(), enrolled(connection, sender.id()));
        keeping(connection)
                .keep(
                        source,
                        records.stream().map(one -> arrived(one.record(), now)).toList());
    }

    /** What keeps the tables on a connection. */
    public RegionKeeping keeping(Connection connection) {
        return new RegionKeeping(connection, indexes, items, Duration.ofMinutes(minutes));
    }

    private Arrived arrived(OutRecord record, Instant now) {
        return new Arrived(
                record.id(),
                record.kind(),
                record.community(),
                record.at(),
                record.erased(),
                cleaning.clean(record.kind(), record.body()),
                now);
    }

    private static Instant enrolled(Connection connection, long child) throws SQLException {
        return new RegionSql()
                        .add(ENROLLED, child)
                        .rows(
                                connection,
                                row -> RegionSql.time(row, "enrolled_at").orElse(Instant.EPOCH))
                        .stream()
                        .findFirst()
                        .orElse(Instant.EPOCH);
    }
}
