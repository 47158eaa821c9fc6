package cn.zhian.exchange.delivery.boundary;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.exchange.delivery.control.RecordFeed;
import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.outbox.boundary.Cut;
import cn.zhian.exchange.outbox.boundary.Export;
import cn.zhian.exchange.outbox.boundary.OutboxReader;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.PlatformIdentity;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.outbox.control.Sources;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outbox, as deliveries read it. */
@Stateless
@LocalBean
@Internal("deliveries to targets, whose selections an administrator set up")
public class OutboxFeed implements RecordFeed {
    @Inject
    OutboxReader outbox;

    @Inject
    Sources sources;

    @Inject
    PlatformIdentity identity;

    @Inject
    CommunityDirectory communities;

    @Override
    public Cut cut(long position, int most, Selection selection) {
        return outbox.cut(position, most, selection);
    }

    @Override
    public long head() {
        return outbox.head();
    }

    @Override
    public Optional<Instant> waitingSince(long position) {
        return outbox.waitingSince(position);
    }

    @Override
    public Page page(RecordKind kind, long communityId, long afterId, int most, Optional<Instant> since) {
        if (Below.is(communityId)) {
            return page(outbox.received(kind, communityId, afterId, most, since));
        }
        Page page = page(outbox.page(kind, communityId, afterId, most));
        List<Placed> records = page.records().stream()
                .filter(one -> since.filter(one.record().at()::isBefore).isEmpty())
                .toList();
        return new Page(records, page.afterId(), page.more());
    }

    private static Page page(Export page) {
        return new Page(page.records(), page.lastId(), page.more());
    }

    @Override
    public List<Placed> newest(RecordKind kind, Collection<Long> entityIds, Selection selection) {
        if (!selection.kinds().contains(kind)) {
            return List.of();
        }
        List<Placed> found = new ArrayList<>(own(kind, entityIds, selection));
        List<Long> received = entityIds.stream().filter(id -> id < 0).toList();
        outbox.received(kind, received).stream()
                .filter(one -> selection.holds(Below.id(one.record().community())))
                .forEach(found::add);
        return found;
    }

    private List<Placed> own(RecordKind kind, Collection<Long> entityIds, Selection selection) {
        Map<Long, String> codes = communities.visibleTo(Domain.EVERYTHING).stream()
                .filter(one -> selection.holds(one.id()))
                .collect(Collectors.toMap(CommunityRef::id, CommunityRef::code));
        List<Long> ids = entityIds.stream().filter(id -> id >= 0).toList();
        return sources.read(kind, ids).stream()
                .filter(body -> codes.containsKey(body.communityId()))
                .map(body -> placed(kind, body, codes.get(body.communityId())))
                .toList();
    }

    private Placed placed(RecordKind kind, RecordBody body, String code) {
        OutRecord record = new OutRecord(
                identity.of(kind, body.entityId()), kind, code, body.version(), body.at(), false, body.body());
        return new Placed(outbox.head(), body.entityId(), record);
    }

    @Override
    public List<Long> communities() {
        Stream<Long> own = communities.visibleTo(Domain.EVERYTHING).stream()
                .map(CommunityRef::id)
                .sorted();
        return Stream.concat(own, outbox.receivedCommunities().stream()).toList();
    }
}
