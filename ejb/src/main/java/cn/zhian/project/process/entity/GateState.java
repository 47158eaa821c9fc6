package cn.zhian.project.process.entity;

import java.util.List;

/**
 * A gate and what is behind it.
 *
 * @param gate which
 * @param open whether it holds now
 * @param figures that decided, for the gate's text, in its order
 */
public record GateState(Gate gate, boolean open, List<String> figures) {
    /** A gate with its figures. */
    public static GateState of(Gate gate, boolean open, Object... figures) {
        return new GateState(
                gate,
                open,
                java.util.Arrays.stream(figures).map(String::valueOf).toList());
    }
}
