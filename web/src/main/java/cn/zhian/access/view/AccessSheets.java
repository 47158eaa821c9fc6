package cn.zhian.access.view;

import cn.zhian.access.credential.boundary.CredentialView;
import cn.zhian.access.distribution.boundary.ControllerCounts;
import cn.zhian.access.distribution.boundary.DoorPermit;
import cn.zhian.access.right.boundary.GroupView;
import cn.zhian.access.right.boundary.RightView;
import cn.zhian.platform.view.Bundle;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of exported credentials, rights and their states; masked as on the pages. */
@ApplicationScoped
public class AccessSheets {
    @Inject
    Texts texts;

    @Inject
    AccessWords words;

    /** Credentials. */
    Sheet<CredentialView> credentials() {
        return new Sheet<CredentialView>(right(), "credentials.title")
                .with("holder", 14, CredentialView::holder)
                .with("house", 20, CredentialView::house)
                .with("credential.kind", 12, row -> texts.label(row.kind()))
                .with("credential.value", 24, CredentialView::value)
                .with("credential.status", 10, row -> texts.label(row.status()))
                .with("credential.issuedAt", 20, CredentialView::issuedAt)
                .with("credential.changed", 20, CredentialView::changedAt);
    }

    /** Rights. */
    Sheet<RightView> rights() {
        return new Sheet<RightView>(right(), "rights.title")
                .with("right.holder", 20, RightView::holder)
                .with("right.kind", 10, row -> right().get(isOwn(row) ? "right.own" : "right.group"))
                .with(
                        "right.doors",
                        40,
                        row -> listed(Stream.concat(row.doorGroupNames().stream(), row.doorNames().stream())))
                .with("right.period", 36, row -> words.period(row.right()))
                .with("right.profile", 16, row -> row.profileName().orElseGet(() -> right().get("profile.any")))
                .with("right.holidays", 14, row -> texts.label(row.right().holidayRule()))
                .with("right.calendar", 16, RightView::calendarName)
                .with("right.status", 10, row -> texts.label(row.right().status()))
                .with("right.reason", 30, row -> row.right().reason());
    }

    /** Controllers with their cards. */
    Sheet<ControllerCounts> distribution() {
        return new Sheet<ControllerCounts>(right(), "distribution.title")
                .with("door.controller", 20, ControllerCounts::name)
                .with("controller.serial", 16, ControllerCounts::address)
                .with("online.title", 10, row -> online(row.online()))
                .with("count.done", 10, ControllerCounts::done)
                .with("count.pending", 10, ControllerCounts::pending)
                .with("count.missing", 10, ControllerCounts::missing)
                .with("count.failed", 10, ControllerCounts::failed)
                .with("count.unfit", 10, ControllerCounts::notOnController);
    }

    /** Groups of residents. */
    Sheet<GroupView> groups() {
        return new Sheet<GroupView>(right(), "groups.title")
                .with("right.group", 24, GroupView::name)
                .with("groups.members", 10, row -> row.members().size());
    }

    /** The doors of one person. */
    Sheet<DoorPermit> doors() {
        return permits("person.doors")
                .with("door", 20, DoorPermit::doorName)
                .with("door.controller", 20, DoorPermit::controllerName)
                .with("online.title", 10, row -> online(row.controllerOnline()))
                .with("door.open", 12, this::open)
                .with("door.why", 60, this::why)
                .with("door.state", 30, this::cards);
    }

    /** The people of one door. */
    Sheet<DoorPermit> people() {
        return permits("door.title")
                .with("person", 14, DoorPermit::holder)
                .with("house", 20, DoorPermit::house)
                .with("door.open", 12, this::open)
                .with("door.why", 60, this::why)
                .with("door.state", 30, this::cards);
    }

    private Sheet<DoorPermit> permits(String title) {
        return new Sheet<>(right(), title);
    }

    private Bundle right() {
        return texts.get("right");
    }

    private static boolean isOwn(RightView row) {
        return row.right().groupId().isEmpty();
    }

    private String online(boolean online) {
        return right().get(online ? "online" : "offline");
    }

    private String open(DoorPermit permit) {
        return right().get(permit.open() ? "door.open.yes" : "door.open.no");
    }

    private String why(DoorPermit permit) {
        return listed(permit.rights().stream()
                .map(one -> words.period(one.from(), one.to()) + " "
                        + one.profileName().orElseGet(() -> right().get("profile.any"))
                        + one.groupName()
                                .map(name -> " · " + right().format("right.by", name))
                                .orElse("")));
    }

    private String cards(DoorPermit permit) {
        List<String> each = permit.cards().stream()
                .map(card -> words.word(card) + " " + card.card())
                .toList();
        return each.isEmpty() ? right().get("card.none") : listed(each.stream());
    }

    private String listed(Stream<String> names) {
        return names.collect(Collectors.joining(texts.get("identity").get("list.and")));
    }
}
