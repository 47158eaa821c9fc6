package cn.zhian.access.view;

import cn.zhian.access.right.boundary.AccessGroups;
import cn.zhian.access.right.boundary.GroupMembers;
import cn.zhian.access.right.boundary.GroupView;
import cn.zhian.access.right.boundary.RightFilter;
import cn.zhian.access.right.boundary.RightView;
import cn.zhian.access.right.boundary.Rights;
import cn.zhian.access.right.entity.RightStatus;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.NaturalOrder;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentLabel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.primefaces.model.StreamedContent;

/** Groups of residents, their members and their rights. */
@Named("groups")
@ViewScoped
public class GroupsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    AccessGroups groups;

    @Inject
    GroupMembers membership;

    @Inject
    GroupPeople people;

    @Inject
    Rights rights;

    @Inject
    ResidentDirectory directory;

    @Inject
    Place place;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    AccessSheets sheets;

    @Inject
    Clock clock;

    private final Draft<GroupForm> draft = new Draft<>();
    private final Draft<GrantForm> grant = new Draft<>();
    private SliceModel<GroupView> rows;
    private SliceModel<ResidentLabel> members;
    private Detail<GroupView> detail;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                GroupView::id,
                (offset, size, sort) -> all().stream().skip(offset).limit(size).toList(),
                () -> all().size());
        detail = new Detail<>(rows, groups::get);
        members = SliceModel.counted(
                ResidentLabel::residentId,
                (offset, size, sort) -> labels(detail.getIt().members().stream()
                        .sorted()
                        .skip(offset)
                        .limit(size)
                        .toList()),
                () -> detail.isOpen() ? detail.getIt().members().size() : 0);
    }

    private List<GroupView> all() {
        return groups.list(Optional.of(place.communityId())).stream()
                .sorted(Comparator.comparing(group -> NaturalOrder.key(group.name())))
                .toList();
    }

    private List<ResidentLabel> labels(List<Long> ids) {
        Map<Long, ResidentLabel> found = directory.labels(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** All groups, as a workbook. */
    public StreamedContent getFile() {
        return workbooks.list(
                "access-group.export", Optional.of(place.communityId()), sheets.groups(), () -> all().stream());
    }

    /** Opens an empty form. */
    public void begin() {
        draft.start(new GroupForm());
    }

    /** Opens the form of the shown group; who is chosen in it comes in besides. */
    public void edit() {
        draft.start(GroupForm.of(detail.getIt()));
    }

    /** Keeps the form. */
    public void save() {
        GroupForm form = draft.getForm();
        List<Long> more = people.chosen(form);
        if (form.getId() == null) {
            groups.create(place.communityId(), form.getName(), Set.copyOf(more));
        } else {
            groups.change(form.getId(), Optional.of(form.getName()), Optional.empty());
            if (!more.isEmpty()) {
                membership.join(form.getId(), more);
            }
        }
        draft.discard();
        changed("groups.saved", form.getName());
    }

    /** Takes one member out of the shown group. */
    public void leave(ResidentLabel member) {
        membership.leave(detail.getId(), List.of(member.residentId()));
        changed("groups.left", member.maskedName());
    }

    /** Deletes the shown group. */
    public void delete() {
        String name = detail.getIt().name();
        groups.delete(detail.getId());
        detail.close();
        changed("groups.deleted", name);
    }

    /** Opens the form of a right for the shown group. */
    public void beginGrant() {
        grant.start(new GrantForm(LocalDate.ofInstant(clock.instant(), Clocks.SHOWN)));
    }

    /** Gives it. */
    public void grant() {
        rights.grantToGroup(detail.getId(), grant.getForm().terms());
        grant.discard();
        messages.done("right", "right.granted");
    }

    /** Takes a right of the shown group back. */
    public void revoke(long right) {
        rights.revoke(List.of(right), "");
        messages.done("right", "right.revoked");
    }

    private void changed(String key, String name) {
        rows.refresh();
        members.restart();
        detail.refresh();
        messages.done("right", key, name);
    }

    /** Rights of the shown group that count, newest first. */
    public List<RightView> getGiven() {
        return detail.isOpen()
                ? rights.page(
                        new RightFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(detail.getId()),
                                Optional.empty(),
                                Optional.of(RightStatus.ACTIVE)),
                        0,
                        MOST)
                : List.of();
    }

    /** The groups. */
    public SliceModel<GroupView> getRows() {
        return rows;
    }

    /** Members of the shown group. */
    public SliceModel<ResidentLabel> getMembers() {
        return members;
    }

    /** The panel. */
    public Detail<GroupView> getDetail() {
        return detail;
    }

    /** The form. */
    public Draft<GroupForm> getDraft() {
        return draft;
    }

    /** The form of a right. */
    public Draft<GrantForm> getGrant() {
        return grant;
    }
}
