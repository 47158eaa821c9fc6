package cn.zhian.project.process.entity;

import java.util.List;

/**
 * A gate and what is behind it.
 *
 * @param gate which
 * @param open whether it holds now
 * @param figures that decided, for the gate's text, in its order; a first one in small letters chooses among texts
 * @param points what holds it up, one by one, in the words of the region's source
 */
public record GateState(Gate gate, boolean open, List<String> figures, List<String> points) {
    /** A gate with its figures. */
    public static GateState of(Gate gate, boolean open, Object... figures) {
        return new GateState(
                gate,
                open,
                java.util.Arrays.stream(figures).map(String::valueOf).toList(),
                List.of());
    }

    /** The same with what holds it up. */
    public GateState at(List<String> held) {
        return new GateState(gate, open, figures, held);
    }
}
