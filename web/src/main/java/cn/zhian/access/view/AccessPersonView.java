package cn.zhian.access.view;

import cn.zhian.access.credential.boundary.CredentialFilter;
import cn.zhian.access.credential.boundary.CredentialView;
import cn.zhian.access.credential.boundary.Credentials;
import cn.zhian.access.distribution.boundary.DoorAccess;
import cn.zhian.access.distribution.boundary.DoorPermit;
import cn.zhian.access.right.boundary.RightFilter;
import cn.zhian.access.right.boundary.RightView;
import cn.zhian.access.right.boundary.Rights;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.resident.boundary.ResidentView;
import cn.zhian.resident.boundary.Residents;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** One person's credentials, doors and rights. */
@Named("accessPerson")
@ViewScoped
public class AccessPersonView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    Residents residents;

    @Inject
    Credentials credentials;

    @Inject
    Rights rights;

    @Inject
    DoorAccess access;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    Workbooks workbooks;

    @Inject
    AccessSheets sheets;

    private final Draft<IssueForm> issue = new Draft<>();
    private final Draft<GrantForm> grant = new Draft<>();
    private long id;
    private LocalDateTime at;
    private transient ResidentView resident;
    private transient List<CredentialView> held;
    private transient List<DoorPermit> doors;
    private transient List<RightView> given;

    /** Reads all anew. */
    public void load() {
        resident = residents.get(id);
        held = null;
        doors = null;
        given = null;
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        return workbooks.list(
                "permit.export", Optional.of(getResident().communityId()), sheets.doors(), () -> getDoors().stream());
    }

    /** Opens the form of a new credential. */
    public void beginIssue() {
        issue.start(new IssueForm());
    }

    /** Issues it. */
    public void issue() {
        credentials.issue(issue.getForm().command(id));
        issue.discard();
        load();
        messages.done("right", "credential.issued");
    }

    /** Reports one lost. */
    public void lost(long credential) {
        credentials.lost(credential, "");
        load();
        messages.done("right", "credential.lost.done");
    }

    /** Restores one. */
    public void restore(long credential) {
        credentials.restore(credential, "");
        load();
        messages.done("right", "credential.restore.done");
    }

    /** Cancels one. */
    public void cancel(long credential) {
        credentials.cancel(credential, "");
        load();
        messages.done("right", "credential.cancel.done");
    }

    /** Opens the form of a new right. */
    public void beginGrant() {
        grant.start(new GrantForm(LocalDate.ofInstant(clock.instant(), Clocks.SHOWN)));
    }

    /** Gives it. */
    public void grant() {
        rights.grant(List.of(id), grant.getForm().terms());
        grant.discard();
        load();
        messages.done("right", "right.granted");
    }

    /** Takes one back. */
    public void revoke(long right) {
        rights.revoke(List.of(right), "");
        load();
        messages.done("right", "right.revoked");
    }

    /** Whom. */
    public ResidentView getResident() {
        if (resident == null) {
            resident = residents.get(id);
        }
        return resident;
    }

    /** Credentials, newest first. */
    public List<CredentialView> getHeld() {
        if (held == null) {
            held = credentials.page(CredentialFilter.ofResident(id), 0, MOST);
        }
        return held;
    }

    /** Doors by name. */
    public List<DoorPermit> getDoors() {
        if (doors == null) {
            doors = access.doorsOf(
                    id,
                    Optional.ofNullable(at)
                            .map(moment -> moment.atZone(Clocks.SHOWN).toInstant()));
        }
        return doors;
    }

    /** Doors that are open to the person at the moment asked about. */
    public long getOpenDoors() {
        return getDoors().stream().filter(DoorPermit::open).count();
    }

    /** Rights that count, newest first. */
    public List<RightView> getGiven() {
        if (given == null) {
            given = rights.page(RightFilter.activeOf(id), 0, MOST);
        }
        return given;
    }

    /** The resident's id. */
    public long getId() {
        return id;
    }

    /** Sets the resident's id. */
    public void setId(long id) {
        this.id = id;
    }

    /** The moment asked about; null for now. */
    public LocalDateTime getAt() {
        return at;
    }

    /** Sets the moment asked about. */
    public void setAt(LocalDateTime at) {
        this.at = at;
        doors = null;
    }

    /** The form of a new credential. */
    public Draft<IssueForm> getIssue() {
        return issue;
    }

    /** The form of a new right. */
    public Draft<GrantForm> getGrant() {
        return grant;
    }
}
