package cn.zhian.platform.view;

import cn.zhian.platform.Slice;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The rows of a list, read in parts from a boundary.
 *
 * <p>A counted list is small enough to count and to jump in; an endless one (newest first) goes forward and back by key,
 * which costs the same on page 1 and page 1,000, and its total is shown up to {@link #CAP}. The total is asked for once
 * after every {@link #restart()}.
 */
public final class SliceModel<T> extends LazyDataModel<T> {
    /** Totals above this are shown as "10,000+". */
    public static final int CAP = 10_000;

    private static final long serialVersionUID = 1L;

    private final RowKey<T> key;
    private final PageReader<T> pages;
    private final SliceReader<T> slices;
    private final RowCount counter;
    private final List<String> cursors = new ArrayList<>();
    private long total = -1;

    private SliceModel(RowKey<T> key, PageReader<T> pages, SliceReader<T> slices, RowCount counter) {
        this.key = key;
        this.pages = pages;
        this.slices = slices;
        this.counter = counter;
    }

    /** A list that can be counted and entered anywhere. */
    public static <T> SliceModel<T> counted(RowKey<T> key, PageReader<T> pages, RowCount counter) {
        return new SliceModel<>(key, pages, null, counter);
    }

    /** A list that is read by key, newest first. */
    public static <T> SliceModel<T> endless(RowKey<T> key, SliceReader<T> slices, RowCount counter) {
        return new SliceModel<>(key, null, slices, counter);
    }

    /** A list that is read by key, newest first, whose total nobody needs. */
    public static <T> SliceModel<T> endless(RowKey<T> key, SliceReader<T> slices) {
        return new SliceModel<>(key, null, slices, null);
    }

    /** Whether the total is known. */
    public boolean isTotalled() {
        return counter != null;
    }

    /** Whether there is no going to a page by number. */
    public boolean isEndless() {
        return slices != null;
    }

    /** The total as shown: grouped, "10,000+" above the cap of an endless list. */
    public String getTotal() {
        long known = total();
        return isEndless() && known > CAP ? Counts.grouped(CAP) + "+" : Counts.grouped(known);
    }

    private long total() {
        if (total < 0) {
            total = isTotalled() ? counter.count() : CAP + 1;
        }
        return total;
    }

    /**
     * Every row, read in parts while it is taken; for lists that are not large, in the boundary's own order.
     *
     * @throws UnsupportedOperationException of an endless list, whose boundary is to be read by cursor
     */
    public Stream<T> all() {
        if (isEndless()) {
            throw new UnsupportedOperationException("An endless list is read by cursor");
        }
        return Stream.iterate(0, first -> first + Slice.LARGEST)
                .map(first -> pages.read(first, Slice.LARGEST, Optional.empty()))
                .takeWhile(part -> !part.isEmpty())
                .flatMap(List::stream);
    }

    /** Begins again at the first row, after a filter or the data changed; the table shows its first page. */
    public void restart() {
        refresh();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces != null && faces.getViewRoot() != null) {
            firstPage(faces, faces.getViewRoot());
        }
    }

    /** Counts again, and stays on the page. */
    public void refresh() {
        total = -1;
    }

    private void firstPage(FacesContext faces, UIViewRoot root) {
        var hints = EnumSet.of(VisitHint.SKIP_ITERATION);
        root.visitTree(VisitContext.createVisitContext(faces, null, hints), (context, component) -> toFirst(component));
    }

    private VisitResult toFirst(UIComponent component) {
        if (component instanceof UIData table && table.getValue() == this) {
            table.setFirst(0);
        }
        return component instanceof UIData ? VisitResult.REJECT : VisitResult.ACCEPT;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return isEndless() && total() > CAP ? Integer.MAX_VALUE : (int) total();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return isEndless() ? slice(first, size) : pages.read(first, size, sort(sorts));
    }

    private static Optional<Sort> sort(Map<String, SortMeta> sorts) {
        return sorts.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(sort -> new Sort(sort.getField(), sort.getOrder().isAscending()));
    }

    private List<T> slice(int first, int size) {
        int page = first / size;
        if (page == 0) {
            cursors.clear();
        }
        for (int known = cursors.size(); known < page; known++) {
            remember(known, slices.read(cursor(known), size));
        }
        Slice<T> slice = slices.read(cursor(page), size);
        remember(page, slice);
        setRowCount(first + slice.items().size() + (slice.nextCursor().isPresent() ? 1 : 0));
        return slice.items();
    }

    private Optional<String> cursor(int page) {
        return page == 0 || cursors.size() < page ? Optional.empty() : Optional.of(cursors.get(page - 1));
    }

    private void remember(int page, Slice<T> slice) {
        slice.nextCursor().ifPresent(next -> {
            if (cursors.size() == page) {
                cursors.add(next);
            } else if (cursors.size() > page) {
                cursors.set(page, next);
            }
        });
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.of(row));
    }

    @Override
    public T getRowData(String rowKey) {
        return loaded().stream()
                .filter(row -> getRowKey(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }

    /** The id of the row before ({@code -1}) or after ({@code 1}) another on the shown page. */
    Optional<Long> beside(long id, int step) {
        List<Long> ids = loaded().stream().map(key::of).toList();
        int index = ids.indexOf(id) + step;
        return ids.contains(id) && index >= 0 && index < ids.size() ? Optional.of(ids.get(index)) : Optional.empty();
    }

    /** A row's id. */
    long keyOf(T row) {
        return key.of(row);
    }

    private List<T> loaded() {
        return Optional.ofNullable(getWrappedData()).orElse(List.of());
    }
}
