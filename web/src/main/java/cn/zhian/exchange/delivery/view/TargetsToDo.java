package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.delivery.boundary.Targets;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.CountSource;
import cn.zhian.platform.view.Me;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Targets that lag, need help or have dead letters, for those who can do something. */
@Dependent
public class TargetsToDo implements CountSource {
    @Inject
    Targets targets;

    @Inject
    Me me;

    @Override
    public String entry() {
        return "targets";
    }

    @Override
    public boolean concerns() {
        return me.caller().may(Permission.EXCHANGE_WRITE);
    }

    @Override
    public long count() {
        return targets.toDo();
    }
}
