package cn.zhian.programme.view;

import cn.zhian.platform.view.Entered;
import cn.zhian.programme.boundary.CommunityFigure;
import cn.zhian.programme.boundary.CommunitySearch;
import cn.zhian.programme.entity.CommunityState;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** Which communities the list of the coverage page shows: the filter, and the cell that was clicked. */
public class CommunityChoice implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Stands for an empty text, which a menu can't hold. */
    private static final String NONE = "-";

    private String text;
    private String town;
    private String communityClass;
    private CommunityState state;
    private CommunityFigure figure;
    private LocalDate day;

    CommunitySearch search() {
        return new CommunitySearch(
                key(town),
                key(communityClass),
                Optional.ofNullable(state),
                Optional.ofNullable(figure),
                Optional.ofNullable(day),
                Entered.text(text));
    }

    private static Optional<String> key(String chosen) {
        return Optional.ofNullable(chosen).map(one -> one.equals(NONE) ? "" : one);
    }

    void clear() {
        text = null;
        state = null;
        cell(null, null, null, null);
    }

    /** Takes a cell of the matrix. */
    final void cell(String ofTown, String ofClass, CommunityFigure one, LocalDate deadline) {
        town = named(ofTown);
        communityClass = named(ofClass);
        figure = one;
        day = deadline;
    }

    private static String named(String key) {
        return "".equals(key) ? NONE : key;
    }

    void state(CommunityState one) {
        clear();
        state = one;
    }

    /** Part of name, code or committee. */
    public String getText() {
        return text;
    }

    /** For the page. */
    public void setText(String text) {
        this.text = text;
    }

    /** The town; null for all. */
    public String getTown() {
        return town;
    }

    /** For the page. */
    public void setTown(String town) {
        this.town = town;
    }

    /** The class; null for all. */
    public String getCommunityClass() {
        return communityClass;
    }

    /** For the page. */
    public void setCommunityClass(String communityClass) {
        this.communityClass = communityClass;
    }

    /** The state; null for all. */
    public CommunityState getState() {
        return state;
    }

    /** For the page. */
    public void setState(CommunityState state) {
        this.state = state;
    }

    /** The figure of the clicked cell; null for all. */
    public CommunityFigure getFigure() {
        return figure;
    }

    /** For the page. */
    public void setFigure(CommunityFigure figure) {
        this.figure = figure;
    }

    /** The deadline of the clicked cell; null for now. */
    public LocalDate getDay() {
        return day;
    }
}
