package cn.zhian.exchange.delivery.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.delivery.control.LetterTable;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Slice;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Records that targets refused. They hold up nothing; a newer version that is accepted clears them. */
@Stateless
public class DeadLetters {
    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_REASON = 500;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Targets targets;

    @Inject
    AuditLog audit;

    /** A page of a target's, the newest first. @throws cn.zhian.platform.NotFound if the caller sees no such target */
    @Requires(Permission.EXCHANGE_READ)
    public List<DeadLetterView> page(long targetId, LetterFilter filter, int offset, int size) {
        targets.get(targetId);
        return table().page(targetId, filter, offset, size);
    }

    /** How many there are. */
    @Requires(Permission.EXCHANGE_READ)
    public long count(long targetId, LetterFilter filter) {
        targets.get(targetId);
        return table().count(targetId, filter);
    }

    /** A part of a target's, by number. @param size 1 to {@link Slice#LARGEST} */
    @Requires(Permission.EXCHANGE_READ)
    public Slice<DeadLetterView> list(long targetId, LetterFilter filter, Optional<String> cursor, int size) {
        targets.get(targetId);
        List<DeadLetterView> read = table().after(targetId, filter, Cursors.id(cursor), Slice.checkSize(size) + 1);
        return Slice.cut(read, size, letter -> String.valueOf(letter.id()));
    }

    /**
     * Sends things again, as they are now.
     *
     * @param ids up to 500; none for all of the target
     * @return how many are sent
     */
    @Requires(Permission.EXCHANGE_WRITE)
    public int resend(long targetId, Collection<Long> ids) {
        TargetView target = targets.get(targetId);
        few(ids);
        int sent = table().want(targetId, ids);
        note(target, "exchange-letter.resend", Integer.toString(sent));
        return sent;
    }

    /**
     * Gives records up.
     *
     * @param ids 1 to 500
     * @param reason why, for the audit log
     * @return how many were given up
     */
    @Requires(Permission.EXCHANGE_WRITE)
    public int discard(long targetId, Collection<Long> ids, String reason) {
        TargetView target = targets.get(targetId);
        few(ids);
        new Checks()
                .that(!ids.isEmpty(), "ids", "problem.field.required")
                .text("reason", reason, LONGEST_REASON)
                .done();
        List<String> names = table().names(targetId, ids);
        int gone = table().discard(targetId, ids);
        note(target, "exchange-letter.discard", reason + ": " + String.join(" ", names));
        return gone;
    }

    private static void few(Collection<Long> ids) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new Invalid("ids", "problem.range", 1, MOST_AT_ONCE);
        }
    }

    private void note(TargetView target, String action, String detail) {
        audit.record(new Act(action, Long.toString(target.id()), OptionalLong.empty(), target.name() + " " + detail));
    }

    private LetterTable table() {
        return new LetterTable(source);
    }
}
