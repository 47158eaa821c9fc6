package cn.zhian.programme;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.programme.boundary.ShippedProgrammes;
import cn.zhian.programme.entity.Deadline;
import cn.zhian.programme.entity.Programme;
import cn.zhian.programme.entity.Tally;
import cn.zhian.programme.entity.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Targets of both documents, and how far a tally is from them")
class VerdictTest {
    private static final int REGISTERED = 6;

    /** Clause by clause: 张平安办〔2020〕9号 二 and 五, 余政办发〔2022〕62号 二 and 四. */
    @ParameterizedTest(name = "{0} {1} {2}: {3} %")
    @CsvSource({
        "zhangdian-2020, 2020-12-31, , 80, ACCEPTED, 475",
        "zhangdian-2020, 2020-12-31, old, 100, ACCEPTED, 210",
        "zhangdian-2020, 2020-12-31, commercial, 60, ACCEPTED, 225",
        "zhangdian-2020, 2020-12-31, village, 60, ACCEPTED, 40",
        "zhangdian-2020, 2020-12-31, new, 0, , ",
        "zhangdian-2020, 2021-12-31, , 90, ACCEPTED, 475",
        "zhangdian-2020, 2021-12-31, new, 100, ACCEPTED, ",
        "zhangdian-2020, 2021-12-31, commercial, 80, ACCEPTED, 225",
        "zhangdian-2020, 2021-12-31, village, 80, ACCEPTED, 40",
        "zhangdian-2020, 2021-12-31, old, 0, , 210",
        "zhangdian-2020, 2022-12-31, , 100, ACCEPTED, 475",
        "zhangdian-2020, 2022-12-31, old, 100, ACCEPTED, 210",
        "zhangdian-2020, 2022-12-31, new, 100, ACCEPTED, ",
        "zhangdian-2020, 2022-12-31, commercial, 100, ACCEPTED, 225",
        "zhangdian-2020, 2022-12-31, village, 100, ACCEPTED, 40",
        "yuyao-2022, 2022-12-31, , 70, ACCEPTED, ",
        "yuyao-2022, 2023-09-30, , 100, COMPLETED, ",
        "yuyao-2022, 2023-12-31, , 100, ACCEPTED, ",
        "yuyao-2022, 2022-12-31, new, 0, , "
    })
    void shipsTheTargetsOfTheDocuments(
            String code, LocalDate day, String type, int share, String measure, Integer stated) {
        Programme programme = ShippedProgrammes.get(code);
        Deadline deadline = programme.deadlines().stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
        Optional<String> of = Optional.ofNullable(type);
        assertThat(deadline.target(of).map(target -> target.share()).orElse(0), is(share));
        assertThat(measure == null || deadline.measure().name().equals(measure), is(true));
        if (type == null || stated != null) {
            assertThat(programme.stated(of), is(Optional.ofNullable(stated)));
        }
    }

    /**
     * Of Zhangdian's 475, 210, 225 and 40, and of the six communities that Yuyao has registered here. The first deadline
     * asks 210 old ones, 37 of them built and 173 with video.
     */
    @ParameterizedTest(name = "{0} {1} {2}, {3} accepted, {4} built, {5} video: {6}, {7} missing")
    @CsvSource({
        "zhangdian-2020, 2020-12-31, , 380, 380, 0, MET, 0",
        "zhangdian-2020, 2020-12-31, , 379, 400, 50, BEHIND, 1",
        "zhangdian-2020, 2020-12-31, , 0, 0, 0, BEHIND, 380",
        "zhangdian-2020, 2021-12-31, , 427, 427, 0, BEHIND, 1",
        "zhangdian-2020, 2021-12-31, , 428, 428, 0, MET, 0",
        "zhangdian-2020, 2022-12-31, , 474, 475, 1, BEHIND, 1",
        "zhangdian-2020, 2022-12-31, , 475, 475, 0, MET, 0",
        "zhangdian-2020, 2020-12-31, old, 37, 37, 173, MET, 0",
        "zhangdian-2020, 2020-12-31, old, 36, 37, 174, BEHIND, 1",
        "zhangdian-2020, 2020-12-31, old, 37, 37, 170, BEHIND, 3",
        "zhangdian-2020, 2020-12-31, old, 210, 210, 0, MET, 0",
        "zhangdian-2020, 2022-12-31, old, 37, 37, 173, BEHIND, 173",
        "zhangdian-2020, 2020-12-31, commercial, 134, 134, 91, BEHIND, 1",
        "zhangdian-2020, 2020-12-31, commercial, 135, 135, 0, MET, 0",
        "zhangdian-2020, 2021-12-31, commercial, 179, 200, 0, BEHIND, 1",
        "zhangdian-2020, 2021-12-31, commercial, 180, 180, 0, MET, 0",
        "zhangdian-2020, 2020-12-31, village, 24, 24, 0, MET, 0",
        "zhangdian-2020, 2021-12-31, village, 31, 31, 0, BEHIND, 1",
        "yuyao-2022, 2022-12-31, , 4, 6, 0, BEHIND, 1",
        "yuyao-2022, 2022-12-31, , 5, 5, 0, MET, 0",
        "yuyao-2022, 2023-09-30, , 0, 6, 0, MET, 0",
        "yuyao-2022, 2023-09-30, , 6, 5, 0, BEHIND, 1",
        "yuyao-2022, 2023-12-31, , 5, 6, 0, BEHIND, 1"
    })
    void saysHowManyAreMissing(
            String code,
            LocalDate day,
            String type,
            long accepted,
            long completed,
            long video,
            String state,
            long missing) {
        Programme programme = ShippedProgrammes.get(code);
        Deadline deadline = programme.deadlines().stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
        Optional<String> of = Optional.ofNullable(type);
        Tally tally = new Tally(REGISTERED, completed, accepted, 0, 0, video);
        Verdict verdict = Verdict.of(
                deadline.target(of).orElseThrow(),
                deadline.measure(),
                tally,
                programme.stated(of).orElse(0),
                true);
        assertThat(verdict.state().name() + " " + verdict.missing(), is(state + " " + missing));
    }

    @ParameterizedTest(name = "{0} of {1} at {2} %: {3}")
    @CsvSource({
        "0, 0, 80, EMPTY, 0.0",
        "0, 3, 80, AHEAD, 0.0",
        "2, 3, 66, MET, 66.6",
        "2, 3, 67, AHEAD, 66.6",
        "999, 1000, 100, AHEAD, 99.9"
    })
    void hasTimeUntilTheDayIsOver(long accepted, long communities, int share, String state, String percent) {
        Tally tally = new Tally(communities, 0, accepted, 0, 0, 0);
        Verdict verdict = Verdict.of(
                cn.zhian.programme.entity.Target.ofAll(share),
                cn.zhian.programme.entity.Measure.ACCEPTED,
                tally,
                0,
                false);
        assertThat(verdict.state().name(), is(state));
        assertThat(verdict.share().toString(), is(percent));
    }

    /** Who sees one town is not told that the region's 37 are missing there. */
    @ParameterizedTest
    @CsvSource({"6, MET, 0", "5, BEHIND, 1"})
    void judgesAPartOfTheRegionByItsShareAlone(long video, String state, long missing) {
        Programme programme = ShippedProgrammes.get("zhangdian-2020");
        Deadline deadline = programme.deadlines().get(0);
        Verdict verdict = Verdict.of(
                deadline.target(Optional.of("old")).orElseThrow(),
                deadline.measure(),
                new Tally(REGISTERED, 0, 0, 0, 0, video),
                0,
                true);
        assertThat(verdict.state().name() + " " + verdict.missing(), is(state + " " + missing));
    }
}
