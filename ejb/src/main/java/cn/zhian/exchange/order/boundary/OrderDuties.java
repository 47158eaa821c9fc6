package cn.zhian.exchange.order.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Role;
import java.util.Arrays;
import java.util.List;

/** Duties whose holders may handle orders. */
public final class OrderDuties {
    private static final List<Role> ALL = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.ORDER_HANDLE))
            .toList();

    private OrderDuties() {}

    /** All of them. */
    public static List<Role> all() {
        return ALL;
    }
}
