package cn.zhian.project.document.view;

import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.project.document.boundary.DocumentFilter;
import cn.zhian.project.document.boundary.DocumentView;
import cn.zhian.project.document.boundary.IssuedDocuments;
import cn.zhian.project.process.entity.DocumentKind;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.primefaces.model.StreamedContent;

/** The page of issued documents. */
@Named("documents")
@ViewScoped
public class DocumentsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 10;

    @Inject
    IssuedDocuments documents;

    @Inject
    Place place;

    @Inject
    Clock clock;

    private DocumentKind kind;
    private Integer year;
    private boolean here;
    private SliceModel<DocumentView> rows;
    private Detail<DocumentView> detail;

    @PostConstruct
    void start() {
        rows = SliceModel.endless(
                DocumentView::id,
                (cursor, size) -> documents.list(filter(), size, cursor),
                () -> documents.count(filter()));
        detail = new Detail<>(rows, documents::get);
    }

    private DocumentFilter filter() {
        return new DocumentFilter(
                here ? Optional.ofNullable(place.getId()) : Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(kind),
                Optional.ofNullable(year));
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        kind = null;
        year = null;
        here = false;
        rows.restart();
    }

    /** The file of the shown document. */
    public StreamedContent getFile() {
        return Downloads.of(documents.file(detail.getId()));
    }

    /** Shape and colour of a document's result. */
    public String mark(DocumentView document) {
        return switch (document.result()) {
            case PASSED, FILED -> "good";
            case TO_RECTIFY -> "warn";
            case RECORDED -> "info";
        };
    }

    /** Kinds to choose from. */
    public DocumentKind[] getKinds() {
        return DocumentKind.values();
    }

    /** Years to choose from, this one first. */
    public List<Integer> getYears() {
        int last = clock.instant().atZone(Clocks.SHOWN).getYear();
        return IntStream.range(0, YEARS).mapToObj(back -> last - back).toList();
    }

    /** The kind shown; null for all. */
    public DocumentKind getKind() {
        return kind;
    }

    /** Takes the kind. */
    public void setKind(DocumentKind kind) {
        this.kind = kind;
    }

    /** The year shown; null for all. */
    public Integer getYear() {
        return year;
    }

    /** Takes the year. */
    public void setYear(Integer year) {
        this.year = year;
    }

    /** Whether only documents of the chosen community are shown. */
    public boolean isHere() {
        return here;
    }

    /** Takes whether only those of the chosen community are shown. */
    public void setHere(boolean here) {
        this.here = here;
    }

    /** The rows. */
    public SliceModel<DocumentView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<DocumentView> getDetail() {
        return detail;
    }
}
