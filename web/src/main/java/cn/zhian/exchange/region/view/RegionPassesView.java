package cn.zhian.exchange.region.view;

import cn.zhian.exchange.region.boundary.RegionPass;
import cn.zhian.exchange.region.boundary.RegionPassFilter;
import cn.zhian.exchange.region.boundary.RegionPasses;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.Days;
import cn.zhian.platform.view.SliceModel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Search in the passes of all communities below. */
@Named("regionPasses")
@ViewScoped
public class RegionPassesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;
    private static final List<String> RESULTS = List.of(
            "VALID",
            "BUTTON",
            "REMOTE",
            "SUPERVISOR_CODE",
            "INVALID_CARD",
            "NO_RIGHT",
            "OUTSIDE_TIME",
            "WRONG_PIN",
            "ANTI_PASSBACK",
            "INTERLOCK",
            "MORE_CARDS",
            "FIRST_CARD",
            "DOOR_LOCKED",
            "BUTTON_LOCKED",
            "REFUSED");

    @Inject
    RegionPasses passes;

    @Inject
    Clock clock;

    private LocalDate first;
    private LocalDate last;
    private String community;
    private String card;
    private String name;
    private Long person;
    private String result;
    private transient RegionPassFilter applied;
    private SliceModel<RegionPass> rows;

    @PostConstruct
    void start() {
        begin();
        rows = SliceModel.endless(RegionPass::id, (cursor, size) -> passes.list(shown(), size, cursor));
    }

    private void begin() {
        last = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
        first = last.minusDays(DAYS - 1L);
    }

    // A filter that can't be is told once, and the list stays as it was. What an address names wrongly is left out.
    private RegionPassFilter shown() {
        if (applied == null) {
            community = RegionWords.beginning(community);
            applied = filter();
        }
        return applied;
    }

    private RegionPassFilter filter() {
        return new RegionPassFilter(
                Days.from(first).orElse(null),
                Days.through(last).orElse(null),
                Optional.ofNullable(community),
                Optional.ofNullable(card),
                Optional.ofNullable(name),
                Optional.ofNullable(person),
                Optional.ofNullable(result));
    }

    /** Shows what the filter lets through. */
    public void search() {
        applied = filter();
        rows.restart();
    }

    /** Shows the last week. */
    public void clear() {
        begin();
        community = null;
        card = null;
        name = null;
        person = null;
        result = null;
        applied = null;
        rows.restart();
    }

    /** The list. */
    public SliceModel<RegionPass> getRows() {
        return rows;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public String getCommunity() {
        return community;
    }

    public void setCommunity(String community) {
        this.community = community;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    /** To choose from. */
    public List<String> getResults() {
        return RESULTS;
    }
}
