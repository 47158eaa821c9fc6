package cn.zhian.programme.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import cn.zhian.identity.boundary.Domain;
import cn.zhian.platform.TestDatabase;
import cn.zhian.programme.boundary.CommunityFigure;
import cn.zhian.programme.boundary.CommunityLine;
import cn.zhian.programme.boundary.CommunitySearch;
import cn.zhian.programme.boundary.CoverageRow;
import cn.zhian.programme.boundary.InspectionDue;
import cn.zhian.programme.boundary.InspectionSearch;
import cn.zhian.programme.boundary.ShippedProgrammes;
import cn.zhian.programme.boundary.SubsidySearch;
import cn.zhian.programme.control.ProgrammeCounts.Counts;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.InspectionOutcome;
import cn.zhian.programme.entity.Tally;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A programme of 1,200 communities on a real database")
class ProgrammeCountsIT {
    private static final int COMMUNITIES = 1_200;
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final Domain EVERYTHING = Domain.EVERYTHING;
    private static TestDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestDatabase.migrated("programme_counts");
        try (Connection connection = database.open()) {
            new ProgrammeScene(connection).fill(COMMUNITIES);
        }
    }

    private static Scope scope(Domain domain) {
        return new Scope(ShippedProgrammes.get("zhangdian-2020"), domain, NOW);
    }

    private static Counts count(Domain domain) throws SQLException {
        ProgrammeCounts counts = new ProgrammeCounts();
        try (Connection connection = database.open()) {
            counts.source = new CountedStatements(connection).dataSource();
            return counts.count(scope(domain));
        }
    }

    private static List<CommunityLine> list(CommunitySearch search, int offset, int size) throws SQLException {
        CommunityList list = new CommunityList();
        try (Connection connection = database.open()) {
            list.source = new CountedStatements(connection).dataSource();
            List<CommunityLine> page = list.page(scope(EVERYTHING), search, Optional.of("name"), true, offset, size);
            if (offset == 0) {
                long all = list.count(scope(EVERYTHING), search);
                assertThat(all >= page.size(), is(true));
            }
            return page;
        }
    }

    private static CommunitySearch figure(CommunityFigure figure, LocalDate day) {
        return new CommunitySearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(figure),
                Optional.ofNullable(day),
                Optional.empty());
    }

    /** See {@link ProgrammeScene}: every fate is that of one in eight, by number. */
    @Test
    void countsEveryStateOnce() throws SQLException {
        Coverages coverages = new Coverages(scope(EVERYTHING).programme(), count(EVERYTHING), NOW);
        long each = COMMUNITIES / ProgrammeScene.FATES;
        coverages.states().forEach(count -> {
            long expected = count.state() == CommunityState.ACCEPTED ? 2 * each : each;
            assertThat(count.state().name(), count.communities(), is(expected));
        });
        Tally now = coverages.total().now();
        // Running: plan, build, acceptance, rectification. Late: plan and rectification. Built: acceptance and beyond.
        assertThat(now, is(new Tally(COMMUNITIES, 5 * each, 3 * each, 4 * each, 2 * each, each)));
        assertThat(coverages.whole(), is(true));
    }

    @Test
    void looksBackToEveryDeadline() throws SQLException {
        CoverageRow total = new Coverages(scope(EVERYTHING).programme(), count(EVERYTHING), NOW).total();
        long each = COMMUNITIES / ProgrammeScene.FATES;
        List<Long> accepted =
                total.cells().stream().map(cell -> cell.tally().accepted()).toList();
        // Fate 5 passed on the last day of 2020 in China, fate 6 in 2021, fate 7 in the first hour of 2023 there.
        assertThat(accepted, is(List.of(each, 2 * each, 2 * each)));
        List<Long> late =
                total.cells().stream().map(cell -> cell.tally().overdue()).toList();
        // Fate 7 was late at the end of 2022 and is not any more; fates 1 and 4 became late afterwards.
        assertThat(late, is(List.of(0L, 0L, each)));
        assertThat(
                total.cells().stream()
                        .map(cell -> cell.verdict().orElseThrow().missing())
                        .toList(),
                is(List.of(960 - each, 1080 - 2 * each, 1200 - 2 * each)));
    }

    @Test
    void findsTheCommunitiesBehindEachFigure() throws SQLException {
        long each = COMMUNITIES / ProgrammeScene.FATES;
        CommunityList list = new CommunityList();
        try (Connection connection = database.open()) {
            list.source = new CountedStatements(connection).dataSource();
            Coverages made = new Coverages(scope(EVERYTHING).programme(), count(EVERYTHING), NOW);
            for (var cell : made.total().cells()) {
                Tally tally = cell.tally();
                assertThat(counted(list, CommunityFigure.ACCEPTED, cell.day()), is(tally.accepted()));
                assertThat(counted(list, CommunityFigure.COMPLETED, cell.day()), is(tally.completed()));
                assertThat(counted(list, CommunityFigure.RUNNING, cell.day()), is(tally.running()));
                assertThat(counted(list, CommunityFigure.OVERDUE, cell.day()), is(tally.overdue()));
                assertThat(counted(list, CommunityFigure.VIDEO, cell.day()), is(tally.video()));
            }
            assertThat(counted(list, CommunityFigure.MISSING, null), is(5 * each));
        }
    }

    private static long counted(CommunityList list, CommunityFigure figure, LocalDate day) {
        return list.count(scope(EVERYTHING), figure(figure, day));
    }

    @Test
    void readsPartsWithoutGapsInTheAskedOrder() throws SQLException {
        List<CommunityLine> first = list(CommunitySearch.ALL, 0, 500);
        List<CommunityLine> second = list(CommunitySearch.ALL, 500, 500);
        List<CommunityLine> third = list(CommunitySearch.ALL, 1_000, 500);
        Set<Long> seen = java.util.stream.Stream.of(first, second, third)
                .flatMap(List::stream)
                .map(CommunityLine::communityId)
                .collect(Collectors.toSet());
        assertThat(seen.size(), is(COMMUNITIES));
        List<String> names = first.stream().map(CommunityLine::name).toList();
        assertThat(names, is(names.stream().sorted().toList()));
        assertThat(first.stream().filter(CommunityLine::video).count() > 0, is(true));
    }

    @Test
    void staysWithinTheDomain() throws SQLException {
        Set<Long> own = LongStream.rangeClosed(1, 16).boxed().collect(Collectors.toSet());
        Counts counts = count(Domain.of(own));
        Coverages coverages = new Coverages(scope(EVERYTHING).programme(), counts, NOW);
        assertThat(coverages.total().now().communities(), is(16L));
        assertThat("a part of the region", coverages.whole(), is(false));
        assertThat(coverages.total().stated(), is(Optional.empty()));
        assertThat(coverages.total().cells().get(2).verdict().orElseThrow().of(), is(16L));
        assertThat(count(Domain.of(Set.of())).groups().isEmpty(), is(true));
    }

    @Test
    void takesThreeStatementsHoweverManyThereAre() throws SQLException {
        ProgrammeCounts counts = new ProgrammeCounts();
        for (Domain domain : List.of(EVERYTHING, Domain.of(Set.of(1L)))) {
            try (Connection connection = database.open()) {
                CountedStatements counted = new CountedStatements(connection);
                counts.source = counted.dataSource();
                long begin = System.nanoTime();
                counts.count(scope(domain));
                Duration taken = Duration.ofNanos(System.nanoTime() - begin);
                assertThat(counted.prepared(), is(3));
                assertThat(taken, lessThan(Duration.ofSeconds(10)));
            }
        }
    }

    @Test
    void listsRectificationsSubsidiesAndInspectionsOfTheDomain() throws SQLException {
        long each = COMMUNITIES / ProgrammeScene.FATES;
        try (Connection connection = database.open()) {
            CountedStatements counted = new CountedStatements(connection);
            RectificationList rectifications = new RectificationList();
            rectifications.source = counted.dataSource();
            assertThat(rectifications.count(scope(EVERYTHING), true), is(each));
            var line = rectifications.page(scope(EVERYTHING), true, 0, 1).get(0);
            assertThat(line.daysOver(), is(20L));
            assertThat(line.reason(), is("东门摄像机未安装"));
            assertThat(rectifications.count(scope(Domain.of(Set.of(1L))), false), is(0L));
            SubsidyList subsidies = new SubsidyList();
            subsidies.source = counted.dataSource();
            SubsidyList.Total total = subsidies.total(scope(EVERYTHING), SubsidySearch.ALL);
            assertThat(total, is(new SubsidyList.Total(each, 1, new BigDecimal("12345.60"))));
            assertThat(rectifications.inspections(scope(EVERYTHING)).get("车站").bad(), is(1L));
        }
    }

    @Test
    void ordersTheCalendarByDay() throws SQLException {
        long each = COMMUNITIES / ProgrammeScene.FATES;
        InspectionCalendar calendar = new InspectionCalendar();
        calendar.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        calendar.months = 12;
        calendar.book = new ProgrammeBook() {
            @Override
            public Acceptance acceptance() {
                return new Acceptance(Set.of("subsidy"), Set.of("acceptance", "police-acceptance"));
            }
        };
        try (Connection connection = database.open()) {
            calendar.source = new CountedStatements(connection).dataSource();
            assertThat(calendar.count(EVERYTHING, InspectionSearch.ALL), is(3 * each));
            InspectionDue faulty =
                    calendar.page(EVERYTHING, InspectionSearch.of(5), 0, 1).get(0);
            assertThat(faulty.outcome().orElseThrow(), is(InspectionOutcome.FAULTS));
            assertThat("until when the faults are to be mended", faulty.dueOn(), is(LocalDate.of(2026, 2, 1)));
            assertThat(faulty.overdue(), is(true));
            assertThat(faulty.plannedOn().orElseThrow(), is(LocalDate.of(2026, 12, 5)));
            InspectionDue never =
                    calendar.page(EVERYTHING, InspectionSearch.of(7), 0, 1).get(0);
            assertThat("a year after 2023 began in China", never.dueOn(), is(LocalDate.of(2024, 1, 1)));
            assertThat(calendar.page(EVERYTHING, InspectionSearch.of(1), 0, 1), is(List.of()));
            List<InspectionDue> last = calendar.page(EVERYTHING, InspectionSearch.ALL, (int) (3 * each) - 1, 10);
            assertThat("the planned one is the latest day", last.get(0).communityId(), is(5L));
            assertThat(calendar.count(Domain.of(Set.of(5L, 13L)), InspectionSearch.ALL), is(2L));
        }
    }
}
