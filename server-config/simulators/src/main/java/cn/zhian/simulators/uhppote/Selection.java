package cn.zhian.simulators.uhppote;

import java.util.Arrays;
import java.util.Collection;

/** Which controllers a control call means: {@code all}, one serial number, or several with commas. */
final class Selection {

    private Selection() {}

    static Collection<Controller> of(Fleet fleet, String wanted) {
        if (wanted.equals("all")) {
            return fleet.controllers();
        }
        return Arrays.stream(wanted.split(","))
                .map(Long::parseLong)
                .map(fleet::controller)
                .toList();
    }
}
