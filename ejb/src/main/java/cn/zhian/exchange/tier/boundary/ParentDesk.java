package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.outbox.boundary.PlatformIdentity;
import cn.zhian.exchange.tier.control.OwnKeys;
import cn.zhian.exchange.tier.control.ParentTable;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.exchange.tier.entity.EnrolmentAnswer;
import cn.zhian.exchange.tier.entity.OwnKey;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.ParentEnrolled;
import cn.zhian.exchange.tier.entity.ParentRow;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps what is known of platforms above, each time in a short transaction: nothing waits for a network in one. */
@Stateless
@Internal("enrolling and pushing, which have looked at permissions")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ParentDesk {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    PlatformIdentity identity;

    @Inject
    Clock clock;

    @Inject
    Event<ParentEnrolled> enrolled;

    /** The entry of an address, made if there is none; one that has not answered yet keeps its key, so that it may be asked again. */
    public ParentRow begun(String address, Optional<byte[]> certificate) {
        return SqlWork.on(dataSource, connection -> {
            ParentTable table = new ParentTable(connection);
            Optional<ParentRow> known = table.at(address);
            if (known.isPresent()) {
                return known.get();
            }
            int key = keys(connection).forParent(clock.instant()).number();
            return row(connection, table.add(address, certificate, key, clock.instant()));
        });
    }

    /** A key for an enrolment: the entry's own, or a new one where that is in use already. */
    public OwnKey enrolmentKey(ParentRow row) {
        return SqlWork.on(
                dataSource,
                connection -> row.enrolledAt().isPresent()
                        ? keys(connection).forParent(clock.instant())
                        : keys(connection).get(row.ownKey()));
    }

    /** A new key. */
    public OwnKey nextKey() {
        return SqlWork.on(dataSource, connection -> keys(connection).forParent(clock.instant()));
    }

    /** It let this platform in. @param access by which it was asked */
    public ParentRow enrolled(long id, EnrolmentAnswer answer, ParentAccess access, byte[] publicKey) {
        return SqlWork.on(dataSource, connection -> {
            ParentTable table = new ParentTable(connection);
            table.certificate(id, access.certificate());
            table.enrolled(id, answer, access, publicKey, clock.instant());
            enrolled.fire(new ParentEnrolled(answer.platform()));
            return row(connection, id);
        });
    }

    /** It knows another key of this platform. */
    public ParentRow changed(long id, int ownKey) {
        return SqlWork.on(dataSource, connection -> {
            new ParentTable(connection).key(id, ownKey, clock.instant());
            return row(connection, id);
        });
    }

    /** How a platform above is reached. @throws NotFound if there is none */
    public ParentAccess access(long id) {
        return SqlWork.on(dataSource, connection -> {
            ParentRow row = row(connection, id);
            return access(row, keys(connection).get(row.ownKey()));
        });
    }

    /** How the platform at an address is reached; empty if this one is not enrolled there. */
    public Optional<ParentAccess> access(String address) {
        return SqlWork.on(dataSource, connection -> {
            Optional<ParentRow> row = new ParentTable(connection)
                    .at(address)
                    .filter(one -> one.publicKey().isPresent());
            return row.isPresent()
                    ? Optional.of(
                            access(row.get(), keys(connection).get(row.get().ownKey())))
                    : Optional.empty();
        });
    }

    /** How the platform at the address of a row is asked to let this one in. */
    public ParentAccess asking(ParentRow row, OwnKey key, Optional<byte[]> certificate) {
        return new ParentAccess(row.address(), certificate, identity.id(), key, Optional.empty());
    }

    private ParentAccess access(ParentRow row, OwnKey key) {
        return new ParentAccess(row.address(), row.certificate(), identity.id(), key, row.publicKey());
    }

    private static ParentRow row(Connection connection, long id) throws SQLException {
        return new ParentTable(connection).find(id).orElseThrow(() -> new NotFound("parent-platform", id));
    }

    private static OwnKeys keys(Connection connection) {
        return new OwnKeys(connection, PersonalData.configured());
    }
}
