package cn.zhian.access.view;

import cn.zhian.access.right.boundary.GroupMembers;
import cn.zhian.access.right.boundary.Rights;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.Chosen;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;

/** Gives rights to many residents at once: directly, or by letting them join a group. */
@Named("bulkGrant")
@ViewScoped
public class BulkGrantView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Rights rights;

    @Inject
    GroupMembers members;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private final Chosen chosen = new Chosen();
    private final Draft<GrantForm> grant = new Draft<>();
    private final Draft<GroupForm> join = new Draft<>();

    /** Ticks all of a list. */
    public void choose(Collection<Long> residents) {
        chosen.clear();
        chosen.add(residents);
    }

    /** Opens the form of the right. */
    public void beginGrant() {
        join.discard();
        grant.start(new GrantForm(LocalDate.ofInstant(clock.instant(), Clocks.SHOWN)));
    }

    /** Opens the choice of the group. */
    public void beginJoin() {
        grant.discard();
        join.start(new GroupForm());
    }

    /** Gives each of them the right. */
    public void grant() {
        rights.grant(chosen.ids(), grant.getForm().terms());
        grant.discard();
        done("bulk.granted");
    }

    /** Lets them join the group. */
    public void join() {
        members.join(join.getForm().getGroup(), chosen.ids());
        join.discard();
        done("bulk.joined");
    }

    private void done(String key) {
        messages.done("right", key, chosen.getCount());
        chosen.clear();
    }

    /** Whom. */
    public Chosen getChosen() {
        return chosen;
    }

    /** The form of the right. */
    public Draft<GrantForm> getGrant() {
        return grant;
    }

    /** The choice of the group. */
    public Draft<GroupForm> getJoin() {
        return join;
    }
}
