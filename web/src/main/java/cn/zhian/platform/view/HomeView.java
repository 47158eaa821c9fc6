package cn.zhian.platform.view;

import cn.zhian.community.boundary.CommunityRef;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The home page: the state of the chosen community at a glance. */
@Named("home")
@RequestScoped
public class HomeView {
    @Inject
    HomeSource facts;

    @Inject
    Place place;

    @Inject
    Texts texts;

    private OptionalLong people = OptionalLong.empty();
    private OptionalLong houses = OptionalLong.empty();
    private Optional<DayPasses> passes = Optional.empty();
    private Optional<List<DoorFact>> doors = Optional.empty();
    private Optional<ControllerLinks> controllers = Optional.empty();
    private Optional<List<LevelCount>> levels = Optional.empty();
    private Optional<List<AlarmFact>> alarms = Optional.empty();

    @PostConstruct
    void read() {
        place.community().map(CommunityRef::id).ifPresent(this::read);
    }

    private void read(long community) {
        people = facts.people(community);
        houses = facts.houses(community);
        passes = facts.passesToday(community);
        doors = facts.doors(community);
        controllers = facts.controllers(community);
        levels = facts.alarmLevels(community);
        alarms = facts.alarms(community);
    }

    /** Registered residents; empty while not known. */
    public String getPeople() {
        return shown(people);
    }

    /** Houses; empty while not known. */
    public String getHouses() {
        return shown(houses);
    }

    /** Passes of today; empty while not known. */
    public String getPassesToday() {
        return passes.map(DayPasses::total).map(Counts::grouped).orElse("");
    }

    /** How many were turned away today, in words. */
    public String getPassNote() {
        return passes.map(day -> day.refused() == 0
                        ? texts.get("overview").get("passes.well")
                        : texts.get("overview").format("passes.note", day.refused()))
                .orElse("");
    }

    /** Controllers that answer, of all; empty while not known. */
    public String getControllerCount() {
        return controllers
                .map(links -> Counts.grouped(links.online()) + " / " + Counts.grouped(links.all()))
                .orElse("");
    }

    /** What is wrong with the rest, in words. */
    public String getControllerNote() {
        Bundle overview = texts.get("overview");
        return controllers
                .map(links -> links.offline() > 0
                        ? overview.format("controllers.note", links.offline())
                        : overview.get(links.unknown() > 0 ? "controllers.unknown" : "controllers.well"))
                .orElse("");
    }

    /** Open alarms by level, red first; empty while not known. */
    public List<LevelCount> getLevels() {
        return levels.orElse(List.of());
    }

    /** Doors; empty while not known. */
    public String getDoorCount() {
        return doors.map(all -> Counts.grouped(all.size())).orElse("");
    }

    /** How many doors are out of reach, in words. */
    public String getDoorNote() {
        return doors.map(all -> all.stream().filter(door -> !door.reachable()).count())
                .map(lost -> lost == 0
                        ? texts.get("platform").get("home.doors.well")
                        : texts.get("platform").format("home.doors.note", lost))
                .orElseGet(() -> texts.get("platform").get("home.unknown"));
    }

    /** Open alarms; empty while not known. */
    public String getAlarmCount() {
        return levels.map(all ->
                        Counts.grouped(all.stream().mapToLong(LevelCount::count).sum()))
                .orElse("");
    }

    /** The doors to show. */
    public List<DoorFact> getDoors() {
        return doors.orElse(List.of());
    }

    /** The alarms to show. */
    public List<AlarmFact> getAlarms() {
        return alarms.orElse(List.of());
    }

    /** Whether anybody passed today. */
    public boolean isPassed() {
        return passes.filter(day -> day.total() > 0).isPresent();
    }

    /** The passes of the chart by hour from 0, for those who read rather than look. */
    public List<Long> getHours() {
        return passes.map(DayPasses::granted).orElse(List.of());
    }

    /** The chart of today's passes by hour, as PrimeFaces takes it (JSON of Chart.js). */
    public String getChart() {
        Bundle platform = texts.get("platform");
        return HourChart.of(
                passes.map(DayPasses::granted).orElse(List.of()),
                platform.get("home.chart.count"),
                platform.get("home.chart.hour"));
    }

    private static String shown(OptionalLong count) {
        return count.isPresent() ? Counts.grouped(count.getAsLong()) : "";
    }
}
