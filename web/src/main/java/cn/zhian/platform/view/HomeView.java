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
    HomeFacts facts;

    @Inject
    Place place;

    @Inject
    Texts texts;

    private OptionalLong people = OptionalLong.empty();
    private OptionalLong houses = OptionalLong.empty();
    private Optional<List<Long>> passes = Optional.empty();
    private Optional<List<DoorFact>> doors = Optional.empty();
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
        return passes.map(hours ->
                        grouped(hours.stream().mapToLong(Long::longValue).sum()))
                .orElse("");
    }

    /** Doors; empty while not known. */
    public String getDoorCount() {
        return doors.map(all -> grouped(all.size())).orElse("");
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
        return alarms.map(all -> grouped(all.size())).orElse("");
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
        return passes.filter(hours -> hours.stream().anyMatch(count -> count > 0))
                .isPresent();
    }

    /** The chart of today's passes by hour, as PrimeFaces takes it (JSON of Chart.js). */
    public String getChart() {
        Bundle platform = texts.get("platform");
        return HourChart.of(
                passes.orElse(List.of()), platform.get("home.chart.count"), platform.get("home.chart.hour"));
    }

    private static String shown(OptionalLong count) {
        return count.isPresent() ? grouped(count.getAsLong()) : "";
    }

    private static String grouped(long count) {
        return String.format("%,d", count);
    }
}
