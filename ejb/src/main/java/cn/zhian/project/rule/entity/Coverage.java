package cn.zhian.project.rule.entity;

import cn.zhian.device.register.boundary.PlaceKind;
import java.util.List;
import java.util.Set;

/**
 * How far devices cover what a proof asks for.
 *
 * @param proof that was counted
 * @param needed places that need a device; 1 for {@link Cover#ANY}
 * @param covered of these
 * @param equipment references of the devices that count
 * @param unknown kinds of place of which nobody has said how many there are
 */
public record Coverage(Proof.ByDevices proof, int needed, int covered, List<String> equipment, Set<PlaceKind> unknown) {
    /** Whether nothing is missing. */
    public boolean complete() {
        return unknown.isEmpty() && covered >= needed;
    }
}
