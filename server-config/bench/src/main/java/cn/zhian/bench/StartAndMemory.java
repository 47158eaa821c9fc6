package cn.zhian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** (e) How long a start took, and how much memory is in use after all the others. */
final class StartAndMemory implements Item {
    private final World world;

    StartAndMemory(World world) {
        this.world = world;
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Start start : world.starts()) {
            figures.add(new Figure(
                    "e",
                    start.name(),
                    String.format(Locale.ROOT, "%.1f s", start.seconds()),
                    "≤ 60 s, better 25 s",
                    start.parts()));
        }
        figures.add(Figure.of(
                "e", "resident memory", world.servers().residentMemory(), "at the end of the run; broker = launcher"));
        return figures;
    }
}
