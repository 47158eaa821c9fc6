package cn.zhian.exchange.delivery.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.delivery.control.CleaningTable;
import cn.zhian.exchange.delivery.control.ExportPoint;
import cn.zhian.exchange.delivery.control.LetterTable;
import cn.zhian.exchange.delivery.control.OutboxSpan;
import cn.zhian.exchange.delivery.control.RateTable;
import cn.zhian.exchange.delivery.control.TargetRow;
import cn.zhian.exchange.delivery.control.TargetRules;
import cn.zhian.exchange.delivery.control.TargetScope;
import cn.zhian.exchange.delivery.control.TargetTable;
import cn.zhian.exchange.delivery.control.TargetTable.Written;
import cn.zhian.exchange.delivery.entity.ProtocolProfile;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Divisions;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Cursor;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.Slice;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Targets, set up and watched by administrators. A caller sees those whose communities all lie within its own domain. */
@Stateless
public class Targets {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    @Inject
    OutboxFeed feed;

    @Inject
    @Any
    Instance<TargetProtocol> protocols;

    @Inject
    Callers callers;

    @Inject
    Divisions divisions;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Words of the protocols that this platform speaks. */
    @Requires(Permission.EXCHANGE_READ)
    public List<String> protocols() {
        return protocols.stream().map(TargetProtocol::word).sorted().toList();
    }

    /** Ways in which a protocol is spoken; none where there is but one. */
    @Requires(Permission.EXCHANGE_READ)
    public List<ProtocolProfile> profiles(String protocol) {
        return speaks().getOrDefault(protocol, List.of());
    }

    /** A page by name. @param text part of the name; empty for all */
    @Requires(Permission.EXCHANGE_READ)
    public List<TargetView> page(String text, int offset, int size) {
        TargetViews views = views();
        return visible(text).skip(offset).limit(size).map(views::of).toList();
    }

    /** How many there are. */
    @Requires(Permission.EXCHANGE_READ)
    public long count(String text) {
        return visible(text).count();
    }

    /** How many wait for somebody: they lag, need help, or have dead letters. */
    @Requires(Permission.EXCHANGE_READ)
    public long toDo() {
        Set<Long> lettered = new LetterTable(source).targets();
        return visible("")
                .filter(row -> needsHelp(row) || lettered.contains(row.plan().id()))
                .count();
    }

    private boolean needsHelp(TargetRow row) {
        boolean meant = !row.plan().paused() && row.plan().term().runs(clock.instant());
        TargetRow.Progress progress = row.progress();
        return meant && (row.lost() || progress.blocked() || progress.nearLimit() || progress.late());
    }

    /** A part of the list by number. @param size 1 to {@link Slice#LARGEST} */
    @Requires(Permission.EXCHANGE_READ)
    public Slice<TargetView> list(Optional<String> cursor, int size) {
        long after = cursor.map(text -> Cursor.parse(text, 1)[0]).orElse(Long.MIN_VALUE);
        List<TargetRow> read = visible("")
                .sorted(Comparator.comparingLong(row -> row.plan().id()))
                .filter(row -> row.plan().id() > after)
                .limit(Slice.checkSize(size) + 1L)
                .toList();
        TargetViews views = views();
        return Slice.cut(read, size, row -> Cursor.of(row.plan().id())).map(views::of);
    }

    /** @throws NotFound if there is no such target in the caller's domain */
    @Requires(Permission.EXCHANGE_READ)
    public TargetView get(long id) {
        return views().of(seen(id));
    }

    /** What became of pushes, by minute, in the last day. */
    @Requires(Permission.EXCHANGE_READ)
    public List<Rates> rates(long id) {
        seen(id);
        return new RateTable(source)
                .minutes(id, clock.instant()).stream()
                        .map(minute -> TargetViews.rates(minute.at(), minute.tally()))
                        .toList();
    }

    /**
     * Makes a target. It gets today's state and, beside it, everything that changes from now on.
     *
     * @throws Conflict if the name is in use
     * @throws Denied if a community lies beyond the caller's domain
     */
    @Requires(Permission.EXCHANGE_WRITE)
    public TargetView create(TargetData data) {
        TargetRules.check(data, speaks());
        mayGive(data);
        Written target = TargetRules.written(0, 0, data, Optional.empty());
        long id = table().add(target, feed.head(), clock.instant());
        return noted(id, "exchange-target.create", ground(data));
    }

    /**
     * Changes a target; what is under way is read anew.
     *
     * @param version that the caller saw
     * @throws Conflict if it was changed since, or the name is in use
     */
    @Requires(Permission.EXCHANGE_WRITE)
    public TargetView change(long id, long version, TargetData data) {
        TargetRow before = seen(id);
        TargetRules.check(data, speaks());
        mayGive(data);
        table().change(id, TargetRules.written(id, version, data, Optional.of(before)), clock.instant());
        return noted(id, "exchange-target.change", ground(data));
    }

    /** Delivers no more, until it is resumed; what it needs is kept within the limits of the outbox. */
    @Requires(Permission.EXCHANGE_WRITE)
    public TargetView pause(long id) {
        return paused(id, true, "exchange-target.pause");
    }

    /** Delivers again, at once also where a failure was waited for. */
    @Requires(Permission.EXCHANGE_WRITE)
    public TargetView resume(long id) {
        return paused(id, false, "exchange-target.resume");
    }

    private TargetView paused(long id, boolean paused, String action) {
        TargetRow row = seen(id);
        Written same = new Written(row.name(), row.plan().paused(paused), row.ground(), row.lagLimit());
        table().change(id, same, clock.instant());
        return noted(id, action, "");
    }

    /** Deletes a target with its dead letters and figures. @param name of the target, as a confirmation */
    @Requires(Permission.EXCHANGE_WRITE)
    public void delete(long id, String name) {
        TargetRow row = seen(id);
        if (!row.name().equals(name)) {
            throw new Invalid("name", "problem.exchange.confirm");
        }
        table().delete(id);
        note(id, "exchange-target.delete", row.name());
    }

    /** What a rewind to a moment would send again. */
    @Requires(Permission.EXCHANGE_READ)
    public RewindView preview(long id, Instant from) {
        seen(id);
        Instant now = clock.instant();
        if (from == null || from.isAfter(now)) {
            throw new Invalid("from", "problem.exchange.rewind");
        }
        long position = position(from);
        boolean reaches = new CleaningTable(source).cleaned() == 0
                || feed.waitingSince(0).filter(oldest -> !oldest.isAfter(from)).isPresent();
        return new RewindView(from, feed.head() - position, !reaches);
    }

    /** Sends again everything that changed or happened since a moment. */
    @Requires(Permission.EXCHANGE_WRITE)
    public TargetView rewind(long id, Instant from) {
        RewindView again = preview(id, from);
        Optional<ExportPoint> export =
                again.export() ? Optional.of(ExportPoint.start(Optional.of(from))) : Optional.empty();
        table().place(id, position(from), export, clock.instant());
        return noted(id, "exchange-target.rewind", from.toString());
    }

    /** Sends today's state of everything, beside what changes from now on. */
    @Requires(Permission.EXCHANGE_WRITE)
    public TargetView export(long id) {
        seen(id);
        table().place(id, feed.head(), Optional.of(ExportPoint.start(Optional.empty())), clock.instant());
        return noted(id, "exchange-target.export", "");
    }

    private long position(Instant from) {
        return Math.max(new OutboxSpan(feed).before(from), new CleaningTable(source).cleaned());
    }

    private Stream<TargetRow> visible(String text) {
        TargetScope scope = scope();
        String part = text.strip();
        return table().all().stream()
                .filter(row -> row.name().contains(part))
                .filter(row -> scope.holds(row.plan().selection()));
    }

    private TargetRow seen(long id) {
        return table().find(id)
                .filter(row -> scope().holds(row.plan().selection()))
                .orElseThrow(() -> new NotFound("exchange-target", id));
    }

    private void mayGive(TargetData data) {
        scope().require(new Selection(data.kinds(), data.communities(), data.below()));
    }

    private TargetScope scope() {
        return new TargetScope(callers.current().domain(), divisions::held);
    }

    private Map<String, List<ProtocolProfile>> speaks() {
        return protocols.stream().collect(Collectors.toMap(TargetProtocol::word, TargetProtocol::profiles));
    }

    private static String ground(TargetData data) {
        return data.legalBasis() + "; " + data.scope() + "; " + data.from() + " - " + data.to();
    }

    private TargetView noted(long id, String action, String detail) {
        TargetView view = get(id);
        note(id, action, (view.name() + " " + detail).strip());
        return view;
    }

    private void note(long id, String action, String detail) {
        audit.record(new Act(action, Long.toString(id), OptionalLong.empty(), detail));
    }

    private TargetViews views() {
        RateTable rates = new RateTable(source);
        Instant now = clock.instant();
        return new TargetViews(feed, now, rates.days(now), rates.letters());
    }

    private TargetTable table() {
        return new TargetTable(source, personal);
    }
}
