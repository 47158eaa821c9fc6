package cn.zhian.bench;

import cn.zhian.harness.Controllers;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Simulated controllers of one process, registered with the product, four doors each.
 *
 * @param controllers the simulator
 * @param first serial number of the first
 * @param ids of the controllers in the product, by serial number
 * @param doors ids of all doors in the product, controller after controller
 */
record Fleet(Controllers controllers, long first, List<Long> ids, List<Long> doors) {
    /** Serial numbers, ascending. */
    LongStream serials() {
        return LongStream.range(first, first + ids.size());
    }

    /** Whether every controller knows where to send its events. */
    boolean listening() {
        return controllers
                .ask("controllers")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .noneMatch(line -> line.endsWith(",-"));
    }
}
