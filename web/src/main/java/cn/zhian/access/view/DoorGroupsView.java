package cn.zhian.access.view;

import cn.zhian.access.right.boundary.DoorGroups;
import cn.zhian.access.right.boundary.GroupView;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;

/** Groups of doors that rights name together. */
@Named("doorGroups")
@ViewScoped
public class DoorGroupsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DoorGroups groups;

    @Inject
    GrantChoices choices;

    @Inject
    Place place;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    private final Draft<GroupForm> draft = new Draft<>();

    /** The doors of a group in words. */
    public String doors(GroupView group) {
        return choices.getDoors().stream()
                .filter(door -> group.members().contains(door.id()))
                .map(DoorView::name)
                .collect(Collectors.joining(texts.get("identity").get("list.and")));
    }

    /** Opens an empty form. */
    public void begin() {
        draft.start(new GroupForm());
    }

    /** Opens the form of a group. */
    public void edit(GroupView group) {
        draft.start(GroupForm.of(group));
    }

    /** Keeps the form. */
    public void save() {
        GroupForm form = draft.getForm();
        if (form.getId() == null) {
            groups.create(place.communityId(), form.getName(), form.doorSet());
        } else {
            groups.change(form.getId(), Optional.of(form.getName()), Optional.of(form.doorSet()));
        }
        draft.discard();
        messages.done("right", "groups.saved", form.getName());
    }

    /** Deletes a group. */
    public void delete(GroupView group) {
        groups.delete(group.id());
        messages.done("right", "groups.deleted", group.name());
    }

    /** The form. */
    public Draft<GroupForm> getDraft() {
        return draft;
    }
}
