package cn.zhian.programme.control;

import cn.zhian.platform.Clocks;
import cn.zhian.project.process.boundary.DemoProjects.Step;
import cn.zhian.project.process.entity.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What became of the communities of a demonstration, by their place in an order of their own: three quarters were accepted over three
 * years, the rest stands anywhere.
 */
public final class DemoFates {
    private static final LocalDate START = LocalDate.of(2020, 5, 11);
    private static final int IN_2020 = 20;
    private static final int IN_2021 = 25;
    private static final int IN_2022 = 28;
    private static final int STEP = 10;
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final LocalDate today;

    /** @param today in China */
    public DemoFates(LocalDate today) {
        this.today = today;
    }

    /**
     * A project's life.
     *
     * @param begun when
     * @param steps afterwards
     */
    public record Life(Instant begun, List<Step> steps) {}

    /** Numbers of communities in the order in which they were accepted, mixed so that no town is done before another. */
    public static List<Integer> order(int communities) {
        return IntStream.range(0, communities)
                .map(place -> place * STEP % communities)
                .boxed()
                .toList();
    }

    /** The life of a project by its place in that order; empty for a community without one. */
    public Optional<Life> of(int number) {
        if (number < IN_2022) {
            return Optional.of(accepted(number));
        }
        return switch (number - IN_2022) {
            case 0 -> Optional.of(life(today.minusDays(4), 0));
            case 1 -> Optional.of(life(today.minusDays(40), 1));
            case 2 -> Optional.of(life(today.minusDays(60), 2));
            case 3 -> Optional.of(life(today.minusDays(90), 2));
            case 4 -> Optional.of(life(today.minusDays(52), 3));
            case 5 -> Optional.of(life(today.minusDays(75), 4));
            case 6 -> Optional.of(rectifying(today.minusDays(110)));
            case 7 -> Optional.of(rectifying(today.minusDays(58)));
            default -> Optional.empty();
        };
    }

    /** Accepted seven weeks after it was begun; the last three wait for their subsidy. */
    private static Life accepted(int number) {
        LocalDate begun = number < IN_2020
                ? START.plusDays(9L * number)
                : number < IN_2021
                        ? LocalDate.of(2021, 2, 1).plusDays(50L * (number - IN_2020))
                        : LocalDate.of(2022, 3, 1).plusDays(75L * (number - IN_2021));
        return life(begun, number < IN_2022 - 3 ? 6 : 5);
    }

    /** As far as a number of steps: plan, review, building, acceptance by both parties, subsidy. */
    private static Life life(LocalDate begun, int steps) {
        List<Step> all = List.of(
                done(begun.plusDays(2), "submit-plan"),
                done(begun.plusDays(9), "plan-review"),
                done(begun.plusDays(45), "report-completion"),
                done(begun.plusDays(49), "acceptance"),
                done(begun.plusDays(50), "police-acceptance"),
                done(begun.plusDays(62), "grant-subsidy"));
        return new Life(at(begun), all.subList(0, steps));
    }

    private static Life rectifying(LocalDate begun) {
        List<Step> steps = new ArrayList<>(life(begun, 3).steps());
        steps.add(new Step(at(begun.plusDays(49)), new Act.Return("police-acceptance", "人行出入口人脸抓拍机未安装")));
        return new Life(at(begun), List.copyOf(steps));
    }

    private static Step done(LocalDate day, String task) {
        return new Step(at(day), new Act.Complete(task, Set.of()));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(Clocks.SHOWN).toInstant();
    }
}
