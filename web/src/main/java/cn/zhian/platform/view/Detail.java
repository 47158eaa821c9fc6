package cn.zhian.platform.view;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/**
 * The right-hand panel of a list: one object, with an address of its own ({@code ?id=42}), and the one before and after
 * it. The browser's address follows by a callback parameter that {@code app.js} reads.
 */
public final class Detail<D> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SliceModel<?> rows;
    private final DetailReader<D> reader;
    private Long id;
    private transient D shown;

    /** @param rows of the list beside it; @param reader of one object */
    public Detail(SliceModel<?> rows, DetailReader<D> reader) {
        this.rows = rows;
        this.reader = reader;
    }

    /** The id in the address; null when no panel is open. */
    public Long getId() {
        return id;
    }

    /** For {@code f:viewParam}; {@link #restore()} then reads it. */
    public void setId(Long id) {
        this.id = id;
    }

    /** Opens what the address names, once, on the first request of the page. */
    public void restore() {
        if (id != null) {
            shown = reader.read(id);
        }
    }

    /** Opens an object. */
    public void open(long chosen) {
        shown = reader.read(chosen);
        id = chosen;
        tellBrowser();
    }

    /** Closes the panel. */
    public void close() {
        id = null;
        shown = null;
        tellBrowser();
    }

    /** Reads the open object again, after a change of it. */
    public void refresh() {
        shown = null;
    }

    /** Whether the panel is open. */
    public boolean isOpen() {
        return id != null;
    }

    /** The open object; null when there is none. */
    public D getIt() {
        if (shown == null && id != null) {
            shown = reader.read(id);
        }
        return shown;
    }

    /** Opens the one above on the page. */
    public void previous() {
        beside(-1).ifPresent(this::open);
    }

    /** Opens the one below on the page. */
    public void next() {
        beside(1).ifPresent(this::open);
    }

    /** Whether there is one above on the page. */
    public boolean isFirst() {
        return beside(-1).isEmpty();
    }

    /** Whether there is one below on the page. */
    public boolean isLast() {
        return beside(1).isEmpty();
    }

    private Optional<Long> beside(int step) {
        return id == null ? Optional.empty() : rows.beside(id, step);
    }

    /** The chosen row, for the table's selection. */
    public Object getRow() {
        return id == null ? null : rows.getRowData(String.valueOf(id));
    }

    /** The table's selection; a click of a row opens it. */
    public void setRow(Object row) {
        if (row != null) {
            chosen(rows, row);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void chosen(SliceModel<T> model, Object row) {
        long key = model.keyOf((T) row);
        if (id == null || id != key) {
            open(key);
        }
    }

    private void tellBrowser() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces != null && faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("detail", id == null ? "" : String.valueOf(id));
        }
    }
}
