package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.entity.Reach;
import cn.zhian.identity.boundary.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What of the region the caller may see. */
@ApplicationScoped
public class Reaches {
    @Inject
    Divisions divisions;

    /** Of the running request's caller. */
    public Reach current() {
        return new Reach(divisions.beginnings());
    }
}
