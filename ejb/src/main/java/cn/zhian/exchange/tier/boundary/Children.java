package cn.zhian.exchange.tier.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.tier.control.ChildCounts;
import cn.zhian.exchange.tier.control.ChildTable;
import cn.zhian.exchange.tier.control.OneTimeCode;
import cn.zhian.exchange.tier.control.OwnKeys;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.exchange.tier.entity.ChildData;
import cn.zhian.exchange.tier.entity.ChildRow;
import cn.zhian.exchange.tier.entity.ChildState;
import cn.zhian.exchange.tier.entity.ChildView;
import cn.zhian.exchange.tier.entity.InvitedChild;
import cn.zhian.exchange.tier.entity.OwnKey;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Denied;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Versions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Platforms below, and what they may send. They reach beyond every single community: only callers whose domain is
 * everything see or change them.
 */
@Stateless
@Requires(Permission.EXCHANGE_WRITE)
public class Children {
    /** How long a one-time code can be shown. */
    private static final Duration CODE_LIFE = Duration.ofHours(24);

    private static final String WHAT = "child-platform";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A page by name. @param text part of a name or identifier, empty for all */
    @Requires(Permission.EXCHANGE_READ)
    public List<ChildView> page(String text, int offset, int size) {
        return everything()
                ? work(connection -> views(connection, new ChildTable(connection).page(text.strip(), offset, size)))
                : List.of();
    }

    /** How many there are. */
    @Requires(Permission.EXCHANGE_READ)
    public long count(String text) {
        return everything() ? work(connection -> new ChildTable(connection).count(text.strip())) : 0;
    }

    /** A part of the list by number. @param size 1 to {@link Slice#LARGEST} */
    @Requires(Permission.EXCHANGE_READ)
    public Slice<ChildView> list(String text, Optional<String> cursor, int size) {
        long after = Cursors.id(cursor).orElse(Long.MIN_VALUE);
        int read = Slice.checkSize(size) + 1;
        List<ChildView> views = everything()
                ? work(connection -> views(connection, new ChildTable(connection).after(text.strip(), after, read)))
                : List.of();
        return Slice.cut(views, size, view -> Long.toString(view.id()));
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.EXCHANGE_READ)
    public ChildView get(long id) {
        if (!everything()) {
            throw new NotFound(WHAT, id);
        }
        return work(connection -> view(connection, id));
    }

    /** Makes an entry and the code by which the platform enrols. */
    public InvitedChild invite(ChildData data) {
        requireEverything();
        return work(connection -> {
            Instant now = clock.instant();
            OwnKey key = keys(connection).answering(now);
            long id = new ChildTable(connection).add(data.name(), data.role(), data.entitlement(), key.number(), now);
            note("child-platform.invite", id, data.name() + " " + data.role().word() + " " + told(data));
            return code(connection, id, key, now);
        });
    }

    /** Gives another code in place of the one before. @throws Conflict unless it has yet to enrol */
    public InvitedChild inviteAgain(long id) {
        requireEverything();
        return work(connection -> {
            ChildRow row = locked(connection, id);
            if (row.state() != ChildState.INVITED) {
                throw new Conflict("problem.tier.enrolled");
            }
            Instant now = clock.instant();
            note("child-platform.invite", id, row.name());
            return code(connection, id, keys(connection).answering(now), now);
        });
    }

    /** Changes its name and what it may send; from the next batch on. @throws Conflict if its role is another */
    public ChildView change(long id, ChildData data, OptionalLong version) {
        requireEverything();
        return work(connection -> {
            ChildRow row = locked(connection, id);
            Versions.check(version, row.version());
            if (row.role() != data.role()) {
                throw new Conflict("problem.tier.role-fixed");
            }
            new ChildTable(connection).change(id, data.name(), data.entitlement());
            note("child-platform.change", id, data.name() + " " + told(data));
            return view(connection, id);
        });
    }

    /** Lets it push no more, at once and for good; what it sent stays. */
    public ChildView revoke(long id) {
        requireEverything();
        return work(connection -> {
            ChildRow row = locked(connection, id);
            if (row.state() == ChildState.REVOKED) {
                throw new Conflict("problem.tier.revoked");
            }
            new ChildTable(connection).revoke(id, clock.instant());
            note("child-platform.revoke", id, row.name());
            return view(connection, id);
        });
    }

    /** Takes away one that never enrolled. @throws Conflict if it did: what it sent names it */
    public void delete(long id) {
        requireEverything();
        work(connection -> {
            ChildRow row = locked(connection, id);
            if (row.enrolledAt().isPresent() || row.state() != ChildState.INVITED) {
                throw new Conflict("problem.tier.kept");
            }
            new ChildTable(connection).delete(id);
            note("child-platform.delete", id, row.name());
            return id;
        });
    }

    private InvitedChild code(Connection connection, long id, OwnKey key, Instant now) throws SQLException {
        OneTimeCode code = OneTimeCode.next(key.publicKey());
        Instant expires = now.plus(CODE_LIFE);
        new ChildTable(connection).code(id, code.hash(), expires, key.number());
        return new InvitedChild(view(connection, id), code.shown(), expires);
    }

    private static ChildView view(Connection connection, long id) throws SQLException {
        ChildRow row = new ChildTable(connection).find(id).orElseThrow(() -> new NotFound(WHAT, id));
        return ChildView.of(row, new ChildCounts(connection).of(List.of(id)).getOrDefault(id, List.of()));
    }

    private static List<ChildView> views(Connection connection, List<ChildRow> rows) throws SQLException {
        var counts =
                new ChildCounts(connection).of(rows.stream().map(ChildRow::id).toList());
        List<ChildView> views = new ArrayList<>();
        rows.forEach(row -> views.add(ChildView.of(row, counts.getOrDefault(row.id(), List.of()))));
        return views;
    }

    private static ChildRow locked(Connection connection, long id) throws SQLException {
        return new ChildTable(connection).lock(id).orElseThrow(() -> new NotFound(WHAT, id));
    }

    private boolean everything() {
        return callers.current().domain().communities().isEmpty();
    }

    private void requireEverything() {
        if (!everything()) {
            throw new Denied("problem.denied.everything");
        }
    }

    private static String told(ChildData data) {
        return data.kinds() + " " + data.divisions();
    }

    private void note(String action, long id, String detail) {
        audit.record(new Act(action, Long.toString(id), OptionalLong.empty(), detail));
    }

    private static OwnKeys keys(Connection connection) {
        return new OwnKeys(connection, PersonalData.configured());
    }

    private <T> T work(SqlWork<T> work) {
        return SqlWork.on(dataSource, work);
    }
}
