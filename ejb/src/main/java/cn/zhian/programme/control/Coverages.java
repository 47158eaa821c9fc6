package cn.zhian.programme.control;

import cn.zhian.platform.Clocks;
import cn.zhian.programme.boundary.CoverageCell;
import cn.zhian.programme.boundary.CoverageMonth;
import cn.zhian.programme.boundary.CoverageRow;
import cn.zhian.programme.boundary.StateCount;
import cn.zhian.programme.control.ProgrammeCounts.Counts;
import cn.zhian.programme.control.ProgrammeCounts.Group;
import cn.zhian.programme.entity.CommunityClass;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.Deadline;
import cn.zhian.programme.entity.Programme;
import cn.zhian.programme.entity.Tally;
import cn.zhian.programme.entity.Verdict;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes rows of counts and judges them by the targets. Pure. */
public final class Coverages {
    private final Programme programme;
    private final Counts counts;
    private final Instant now;

    /** @param now when it was counted */
    public Coverages(Programme programme, Counts counts, Instant now) {
        this.programme = programme;
        this.counts = counts;
        this.now = now;
    }

    /** Whether all communities of the region were counted. */
    public boolean whole() {
        return communities() == counts.registered();
    }

    /** All communities. */
    public CoverageRow total() {
        return row("", Optional.empty(), group -> true, Optional.empty(), stated(Optional.empty()));
    }

    /** A row for each town. The targets of all communities are held against each; no source has targets of towns. */
    public List<CoverageRow> towns() {
        return counts.groups().stream()
                .map(Group::town)
                .distinct()
                .map(town -> row(
                        town, Optional.empty(), group -> group.town().equals(town), Optional.empty(), Optional.empty()))
                .toList();
    }

    /** A row for each class, and one for communities of none if there are any. */
    public List<CoverageRow> classes() {
        Stream<CoverageRow> known = programme.classes().stream().map(this::row);
        Stream<CoverageRow> none = Stream.of("")
                .filter(id -> counts.groups().stream()
                        .anyMatch(group -> group.communityClass().isEmpty()))
                .map(id -> row(id, Optional.empty(), ofClass(id), Optional.of(id), Optional.empty()));
        return Stream.concat(known, none).toList();
    }

    private CoverageRow row(CommunityClass one) {
        Optional<String> id = Optional.of(one.id());
        return row(one.id(), Optional.of(one), ofClass(one.id()), id, stated(id));
    }

    private static Predicate<Group> ofClass(String id) {
        return group -> group.communityClass().equals(id);
    }

    /** How many communities stand where. */
    public List<StateCount> states() {
        return Arrays.stream(CommunityState.values())
                .map(state -> new StateCount(
                        state,
                        counts.groups().stream()
                                .mapToLong(group -> group.states().getOrDefault(state, 0L))
                                .sum()))
                .toList();
    }

    /** Each month from the first acceptance or deadline to now or the last deadline that is over. */
    public List<CoverageMonth> months() {
        YearMonth last = YearMonth.from(now.atZone(Clocks.SHOWN));
        Optional<YearMonth> first = Stream.concat(
                        counts.months().stream().map(ProgrammeCounts.Month::month),
                        programme.deadlines().stream().map(deadline -> YearMonth.from(deadline.day())))
                .min(YearMonth::compareTo)
                .filter(month -> !month.isAfter(last));
        List<CoverageMonth> months = new ArrayList<>();
        if (first.isPresent()) {
            Map<YearMonth, Long> accepted = counts.months().stream()
                    .collect(Collectors.toMap(ProgrammeCounts.Month::month, ProgrammeCounts.Month::accepted));
            long all = Math.max(stated(Optional.empty()).orElse(0), communities());
            long sum = 0;
            for (YearMonth month = first.get(); !month.isAfter(last); month = month.plusMonths(1)) {
                sum += accepted.getOrDefault(month, 0L);
                months.add(new CoverageMonth(month.toString(), sum, Verdict.share(sum, all), target(month)));
            }
        }
        return months;
    }

    private Optional<Integer> target(YearMonth month) {
        return programme.deadlines().stream()
                .filter(deadline -> YearMonth.from(deadline.day()).equals(month))
                .flatMap(deadline -> deadline.target(Optional.empty()).stream())
                .map(target -> target.share())
                .reduce((one, other) -> other);
    }

    private CoverageRow row(
            String key,
            Optional<CommunityClass> named,
            Predicate<Group> which,
            Optional<String> target,
            Optional<Integer> stated) {
        List<Group> groups = counts.groups().stream().filter(which).toList();
        List<CoverageCell> cells = IntStream.range(0, programme.deadlines().size())
                .mapToObj(i -> cell(
                        programme.deadlines().get(i),
                        sum(groups.stream().map(group -> group.deadlines().get(i))),
                        target,
                        stated))
                .toList();
        return new CoverageRow(
                key,
                named.map(CommunityClass::name),
                stated,
                sum(groups.stream().map(Group::now)),
                cells);
    }

    private CoverageCell cell(Deadline deadline, Tally tally, Optional<String> of, Optional<Integer> stated) {
        boolean over = !deadline.end().isAfter(now);
        return new CoverageCell(
                deadline.day(),
                tally,
                deadline.target(of)
                        .map(target -> Verdict.of(target, deadline.measure(), tally, stated.orElse(0), over)));
    }

    private Optional<Integer> stated(Optional<String> classId) {
        return whole() ? programme.stated(classId) : Optional.empty();
    }

    private long communities() {
        return counts.groups().stream()
                .mapToLong(group -> group.now().communities())
                .sum();
    }

    private static Tally sum(Stream<Tally> tallies) {
        return tallies.reduce(Tally.NONE, Tally::plus);
    }
}
