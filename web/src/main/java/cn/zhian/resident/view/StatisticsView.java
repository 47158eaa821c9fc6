package cn.zhian.resident.view;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.community.boundary.HouseUse;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.excel.ExcelColumn;
import cn.zhian.platform.excel.ExcelExport;
import cn.zhian.platform.view.Bundle;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.resident.boundary.PeopleFigures;
import cn.zhian.resident.boundary.PeopleStatistics;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** Figures about people and houses, as charts and tables. */
@Named("statistics")
@ViewScoped
public class StatisticsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PEOPLE = "statistics.axis.people";
    private static final String HOUSES = "statistics.axis.houses";
    private static final int BIRTH_YEARS = 5;

    @Inject
    PeopleFigures figures;

    @Inject
    Place place;

    @Inject
    Texts texts;

    @Inject
    Workbooks workbooks;

    @Inject
    Clock clock;

    private Long communityId;
    private transient PeopleStatistics read;

    @PostConstruct
    void start() {
        communityId = place.community().map(CommunityRef::id).orElse(null);
    }

    /** Reads the figures of what was chosen. */
    public void choose() {
        read = null;
    }

    /** The figures as numbers. */
    public PeopleStatistics getIt() {
        if (read == null) {
            read = figures.of(Optional.ofNullable(communityId));
        }
        return read;
    }

    /** People per inhabited house, one decimal; empty without houses. */
    public String getPerHouse() {
        long inhabited = getIt().houses() - getIt().byUse().getOrDefault(HouseUse.VACANT, 0L);
        return inhabited == 0 ? "" : "%.1f".formatted((double) getIt().residents() / inhabited);
    }

    /** Rented houses. */
    public long getRented() {
        return getIt().byUse().get(HouseUse.RENTED) + getIt().byUse().get(HouseUse.GROUP_RENTED);
    }

    /** The charts and tables. */
    public List<Figure> getFigures() {
        PeopleStatistics all = getIt();
        return List.of(
                places(all),
                figure("statistics.population", "resident.population", PEOPLE, words(all.byPopulation())),
                figure("statistics.relation", "resident.relation", PEOPLE, words(all.byRelation())),
                figure("statistics.birth", "statistics.axis.birth", PEOPLE, births(all)),
                figure("statistics.gender", "resident.gender", PEOPLE, words(all.byGender())),
                figure("statistics.use", "statistics.axis.use", HOUSES, words(all.byUse())),
                figure("statistics.area", "statistics.axis.area", HOUSES, words(all.byArea())),
                figure("statistics.moved", "statistics.axis.month", PEOPLE, new LinkedHashMap<>(all.movedIn())));
    }

    private Figure places(PeopleStatistics all) {
        Map<String, Long> counts = new LinkedHashMap<>();
        all.places().forEach(counted -> counts.put(counted.name(), counted.residents()));
        boolean one = communityId != null;
        Figure figure = figure(
                one ? "statistics.places" : "statistics.places.all",
                one ? "resident.building" : "statistics.scope",
                PEOPLE,
                counts);
        return new Figure(figure.title(), figure.chart(), figure.axis(), figure.counted(), figure.lines(), true);
    }

    private Figure figure(String title, String axis, String counted, Map<String, Long> counts) {
        Bundle words = texts.get("resident");
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Figure.Line> lines = counts.entrySet().stream()
                .map(entry -> new Figure.Line(entry.getKey(), entry.getValue(), share(entry.getValue(), sum)))
                .toList();
        String axisName = words.get(axis);
        String countedName = words.get(counted);
        return new Figure(
                words.get(title), BarChart.of(lines, axisName, countedName), axisName, countedName, lines, false);
    }

    private static String share(long count, long sum) {
        return sum == 0 ? "" : "%.1f%%".formatted(100.0 * count / sum);
    }

    private Map<String, Long> words(Map<? extends Enum<?>, Long> counts) {
        Map<String, Long> words = new LinkedHashMap<>();
        counts.forEach((value, count) -> words.put(texts.label(value), count));
        return words;
    }

    private Map<String, Long> births(PeopleStatistics all) {
        int year = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN).getYear();
        Map<String, Long> births = new LinkedHashMap<>();
        all.byBirth()
                .forEach((first, count) -> births.put(
                        first + "–" + (first + BIRTH_YEARS - 1) + " (" + Math.max(0, year - first - BIRTH_YEARS + 1)
                                + "–" + (year - first) + ")",
                        count));
        return births;
    }

    /** All tables as one Excel sheet. */
    public StreamedContent getFile() {
        Bundle words = texts.get("resident");
        List<Row> rows = getFigures().stream()
                .flatMap(figure -> figure.lines().stream().map(line -> new Row(figure.title(), line)))
                .toList();
        List<ExcelColumn<Row>> columns = List.of(
                new ExcelColumn<>(words.get("statistics.question"), 40, Row::title),
                new ExcelColumn<>(
                        words.get("statistics.label"), 24, row -> row.line().label()),
                new ExcelColumn<>(
                        words.get("statistics.count"), 12, row -> row.line().count()),
                new ExcelColumn<>(
                        words.get("statistics.share"), 12, row -> row.line().share()));
        String name = words.get("statistics.title");
        return workbooks.file(name, out -> ExcelExport.write(out, name, columns, rows.stream()));
    }

    private record Row(String title, Figure.Line line) {}

    /** The communities to choose from. */
    public List<CommunityRef> getCommunities() {
        return place.all();
    }

    /** The chosen community; null for all. */
    public Long getCommunityId() {
        return communityId;
    }

    /** The chosen community; null for all. */
    public void setCommunityId(Long communityId) {
        this.communityId = communityId;
    }
}
