package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.SourceTable;
import cn.zhian.exchange.order.entity.Authority;
import cn.zhian.exchange.order.entity.OrderChild;
import cn.zhian.exchange.tier.control.ChildTable;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.exchange.tier.entity.ChildRow;
import cn.zhian.exchange.tier.entity.ChildState;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Invalid;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Platforms below that orders can be for. */
@Stateless
public class OrderChildren {
    private static final int MOST = 1_000;

    @Inject
    OrderDesk desk;

    /** Those that are enrolled and have communities of the caller, by name. */
    @Requires(Permission.ORDER_ISSUE)
    public List<OrderChild> choices() {
        Authority authority = desk.authority();
        return SqlWork.on(desk.source(), connection -> new ChildTable(connection).page("", 0, MOST)).stream()
                .filter(child -> child.state() == ChildState.ENROLLED)
                .filter(child -> authority.touches(child.entitlement().divisions()))
                .map(child -> new OrderChild(
                        child.id(), child.name(), child.entitlement().divisions()))
                .toList();
    }

    /**
     * Those that a draft is for, by identifier.
     *
     * @throws Invalid if there is none, or one is not enrolled, or has no community that the order is about
     */
    @Internal("the issuing of an order, whose issuer was looked at")
    public List<ChildRow> meant(List<Long> ids, List<String> scope) {
        if (ids.isEmpty()) {
            throw new Invalid("addressees", "problem.field.required");
        }
        return SqlWork.on(desk.source(), connection -> {
            List<ChildRow> found = new ArrayList<>();
            for (long id : ids) {
                found.add(one(new ChildTable(connection), id, scope));
            }
            found.sort(Comparator.comparing(child -> child.platform().orElse("")));
            return found;
        });
    }

    private static ChildRow one(ChildTable table, long id, List<String> scope) throws SQLException {
        ChildRow child = table.find(id)
                .filter(row -> row.state() == ChildState.ENROLLED)
                .orElseThrow(() -> new Invalid("addressees", "problem.order.addressee", id));
        boolean meets = child.entitlement().divisions().stream()
                .anyMatch(own -> scope.stream().anyMatch(part -> Authority.meet(own, part)));
        if (!meets) {
            throw new Invalid("addressees", "problem.order.elsewhere", child.name());
        }
        return child;
    }

    /** How it is with the platforms above; they are few. */
    @Requires(Permission.ORDER_READ)
    public List<SourceTable.LineState> above() {
        return OrderSql.on(desk.source(), sql -> new SourceTable(sql).states());
    }
}
