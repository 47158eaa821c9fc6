package cn.zhian.exchange.reconcile.boundary;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.exchange.delivery.control.DeadLetter;
import cn.zhian.exchange.delivery.control.TargetPlan;
import cn.zhian.exchange.delivery.control.TargetRow;
import cn.zhian.exchange.delivery.control.TargetTable;
import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.HeldRecords;
import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.outbox.boundary.PlatformIdentity;
import cn.zhian.exchange.outbox.control.Sources;
import cn.zhian.exchange.reconcile.control.Fingerprints;
import cn.zhian.exchange.reconcile.control.ReconcileWire;
import cn.zhian.exchange.reconcile.control.Reconciler;
import cn.zhian.exchange.reconcile.control.RunTable.Claimed;
import cn.zhian.exchange.reconcile.control.StoredRecords;
import cn.zhian.exchange.reconcile.entity.RunTrouble;
import cn.zhian.exchange.reconcile.entity.RunView;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Works on comparisons, outside of transactions; what it notes are transactions of their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("an administrator or the night began it")
public class ReconcileWork {
    private static final Logger LOG = System.getLogger(ReconcileWork.class.getName());
    private static final int AT_ONCE_OF_A_DAY = 50;
    private static final int AT_ONCE = 5;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    @Inject
    ReconcileDesk desk;

    @Inject
    Sources sources;

    @Inject
    PlatformIdentity identity;

    @Inject
    CommunityDirectory communities;

    @Inject
    @Any
    Instance<TargetProtocol> protocols;

    @Inject
    Clock clock;

    /** What keeps a comparison from being made. */
    private static final class Hindered extends Exception {
        private static final long serialVersionUID = 1L;

        private final RunTrouble trouble;

        Hindered(RunTrouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }
    }

    /** Works on the next one. @return whether there was one */
    public boolean next() {
        Optional<Claimed> run = desk.claim();
        run.ifPresent(this::work);
        return run.isPresent();
    }

    private void work(Claimed run) {
        Optional<RunTrouble> trouble = Optional.empty();
        Optional<Cause> cause = Optional.empty();
        try {
            compare(run);
        } catch (Hindered e) {
            trouble = Optional.of(e.trouble);
        } catch (PushFailed e) {
            LOG.log(Level.WARNING, "ZHIAN-729 comparison stopped target=" + run.targetId(), e);
            trouble = Optional.of(e.retryable() ? RunTrouble.NO_ANSWER : RunTrouble.REFUSED);
            cause = Optional.of(e.reason());
        } catch (RuntimeException e) {
            // The outermost call of a worker thread; whoever asked for it is told.
            LOG.log(Level.ERROR, "ZHIAN-729 comparison failed target=" + run.targetId(), e);
            trouble = Optional.of(RunTrouble.BROKEN);
        }
        desk.end(run, trouble, cause).filter(view -> view.trouble().isEmpty()).ifPresent(view -> tell(run, view));
    }

    private static void tell(Claimed run, RunView view) {
        boolean same = view.different() == 0;
        LOG.log(
                same ? Level.INFO : Level.WARNING,
                "{0} target={1} day={2} compared={3} different={4} resent={5}",
                same ? "ZHIAN-727 target holds what it was sent" : "ZHIAN-728 target held something else",
                run.targetId(),
                run.day().map(LocalDate::toString).orElse("all"),
                view.compared(),
                view.different(),
                view.resent());
    }

    private void compare(Claimed run) throws Hindered, PushFailed {
        TargetPlan plan = plan(run.targetId());
        HeldRecords held = held(plan).orElseThrow(() -> new Hindered(RunTrouble.CANNOT));
        StoredRecords own = stored();
        List<List<String>> groups = groups(own.communities(plan), run.day().isPresent() ? AT_ONCE_OF_A_DAY : AT_ONCE);
        List<RecordKind> kinds = plan.selection().kinds().stream().sorted().toList();
        desk.parts(run.id(), groups.size() * kinds.size());
        Reconciler reconciler = new Reconciler(plan, own, held);
        for (RecordKind kind : kinds) {
            for (List<String> group : groups) {
                if (!plan(run.targetId()).selection().equals(plan.selection())) {
                    throw new Hindered(RunTrouble.CLOSED);
                }
                desk.part(run.id(), kind, reconciler.compare(span(run, kind, group)));
            }
        }
    }

    private TargetPlan plan(long targetId) throws Hindered {
        TargetRow row = new TargetTable(source, personal)
                .find(targetId)
                .filter(one -> one.plan().open(clock.instant()))
                .orElseThrow(() -> new Hindered(RunTrouble.CLOSED));
        if (row.lost() || row.progress().export().isPresent()) {
            throw new Hindered(RunTrouble.EXPORTING);
        }
        return row.plan();
    }

    private Optional<HeldRecords> held(TargetPlan plan) throws PushFailed {
        Optional<TargetProtocol> protocol = protocols.stream()
                .filter(one -> one.word().equals(plan.protocol()))
                .findFirst();
        return protocol.isEmpty() ? Optional.empty() : protocol.get().held(plan.access());
    }

    private StoredRecords stored() {
        Map<String, Long> own = communities.visibleTo(Domain.EVERYTHING).stream()
                .collect(Collectors.toMap(CommunityRef::code, CommunityRef::id));
        return new StoredRecords(source, personal, sources, identity, clock, own) {
            @Override
            public void resend(long targetId, List<DeadLetter> records) {
                desk.resend(targetId, records);
            }
        };
    }

    private static List<List<String>> groups(List<String> codes, int size) {
        List<List<String>> groups = new ArrayList<>();
        for (int from = 0; from < codes.size(); from += size) {
            groups.add(codes.subList(from, Math.min(codes.size(), from + size)));
        }
        return groups;
    }

    private static HeldSpan span(Claimed run, RecordKind kind, List<String> codes) {
        return run.day()
                .map(day -> new HeldSpan(kind, codes, start(day), start(day.plusDays(1))))
                .orElseGet(() -> new HeldSpan(kind, codes, 0, ReconcileWire.LAST_HOUR));
    }

    private static long start(LocalDate day) {
        return Fingerprints.hour(day.atStartOfDay(Clocks.SHOWN).toInstant());
    }

    /** Lets yesterday be compared of all targets that can be. */
    public void night() {
        LocalDate yesterday = clock.instant().atZone(Clocks.SHOWN).toLocalDate().minusDays(1);
        List<Long> able = new TargetTable(source, personal)
                .all().stream()
                        .map(TargetRow::plan)
                        .filter(plan -> plan.open(clock.instant()) && comparable(plan))
                        .map(TargetPlan::id)
                        .toList();
        desk.night(able, yesterday);
    }

    /** Whether a target's protocol can tell what it holds. */
    public boolean comparable(TargetPlan plan) {
        try {
            return held(plan).isPresent();
        } catch (PushFailed e) {
            LOG.log(Level.DEBUG, () -> "Target " + plan.id() + " can't be compared now: " + e.getMessage());
            return false;
        }
    }
}
