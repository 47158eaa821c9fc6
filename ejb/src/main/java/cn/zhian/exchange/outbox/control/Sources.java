package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sources of all kinds. */
@ApplicationScoped
public class Sources {
    private final Map<RecordKind, RecordSource> byKind = new EnumMap<>(RecordKind.class);

    /** For the container. */
    protected Sources() {}

    /** One for each kind. @throws IllegalStateException if a kind has none, or two */
    @Inject
    public Sources(Instance<RecordSource> all) {
        this((Iterable<RecordSource>) all);
    }

    /** For tests; sources may be missing. */
    public Sources(Iterable<RecordSource> all) {
        for (RecordSource source : all) {
            if (byKind.put(source.kind(), source) != null) {
                throw new IllegalStateException("Two sources of " + source.kind());
            }
        }
    }

    /** That of a kind. @throws IllegalStateException if there is none */
    public RecordSource of(RecordKind kind) {
        RecordSource source = byKind.get(kind);
        if (source == null) {
            throw new IllegalStateException("No source of " + kind);
        }
        return source;
    }

    /** Raises versions, see {@link RecordSource#stamp}. */
    public void stamp(RecordKind kind, Collection<Long> ids, Instant now) {
        parts(ids).forEach(part -> of(kind).stamp(part, now));
    }

    /** Those that exist. */
    public List<RecordBody> read(RecordKind kind, Collection<Long> ids) {
        List<RecordBody> bodies = new ArrayList<>();
        parts(ids).forEach(part -> bodies.addAll(of(kind).read(part)));
        return bodies;
    }

    private static List<List<Long>> parts(Collection<Long> ids) {
        List<Long> all = new ArrayList<>(ids);
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += RecordSource.MOST) {
            parts.add(all.subList(from, Math.min(all.size(), from + RecordSource.MOST)));
        }
        return parts;
    }
}
