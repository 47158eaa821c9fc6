package cn.zhian.access.pass.view;

import cn.zhian.access.pass.boundary.PassFilter;
import cn.zhian.access.pass.boundary.PassView;
import cn.zhian.access.pass.boundary.Passes;
import cn.zhian.community.boundary.Buildings;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.boundary.DoorActs;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.device.boundary.Doors;
import cn.zhian.device.boundary.LinkState;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.LiveRequest;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The live panel: every door with its state and last pass, and the newest passes beside them. */
@Named("doors")
@ViewScoped
public class DoorsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEWEST = 20;

    @Inject
    Doors doors;

    @Inject
    DoorActs acts;

    @Inject
    Passes passes;

    @Inject
    Buildings buildings;

    @Inject
    Place place;

    @Inject
    Me me;

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    @Inject
    LiveRequest live;

    private final List<DoorCard> cards = new ArrayList<>();
    private transient List<PassView> newest = List.of();

    @PostConstruct
    void start() {
        cards.clear();
        if (place.isChosen()) {
            long community = place.communityId();
            Map<Long, PassView> latest = seesPasses() ? passes.latestAtDoors(community) : Map.of();
            fill(doors.ofCommunity(community), latest);
            readNewest();
        }
    }

    private boolean seesPasses() {
        return me.may(Permission.PASS_READ.name());
    }

    private void fill(List<DoorView> all, Map<Long, PassView> latest) {
        Map<Long, String> names = new HashMap<>();
        String before = "";
        List<DoorView> byPlace = all.stream()
                .sorted(Comparator.comparing(
                                (DoorView door) -> door.buildingId().orElse(0L))
                        .thenComparing(DoorView::controllerId)
                        .thenComparing(DoorView::number))
                .toList();
        for (DoorView door : byPlace) {
            String heading = door.buildingId()
                    .map(id -> names.computeIfAbsent(
                            id, known -> buildings.get(known).name()))
                    .orElseGet(() -> texts.get("pass").get("doors.gates"));
            cards.add(new DoorCard(heading.equals(before) ? "" : heading, door, latest.get(door.id())));
            before = heading;
        }
    }

    private void readNewest() {
        newest = seesPasses()
                ? passes.search(PassFilter.ofCommunity(place.communityId()), NEWEST, Optional.empty())
                        .items()
                : List.of();
    }

    /** New passes were stored: the strip and the cards of their doors follow, nothing else is touched. */
    public void passed() {
        if (!seesPasses()) {
            return;
        }
        List<PassView> fresh = live.ids().isEmpty() ? List.of() : passes.some(live.ids());
        for (int i = 0; i < cards.size(); i++) {
            long door = idOf(i);
            DoorCard card = cards.get(i);
            List<PassView> here = fresh.stream()
                    .filter(pass -> pass.doorId().equals(Optional.of(door)))
                    .toList();
            here.forEach(card::passed);
            if (!here.isEmpty()) {
                PrimeFaces.current().ajax().update("live:cards:" + i + ":last");
            }
        }
        readNewest();
        PrimeFaces.current().ajax().update("live:strip");
    }

    private long idOf(int card) {
        return cards.get(card).getDoor().id();
    }

    /** Doors or their controllers changed their state. */
    public void changed() {
        Map<Long, DoorView> now = new HashMap<>();
        doors.ofCommunity(place.communityId()).forEach(door -> now.put(door.id(), door));
        for (int i = 0; i < cards.size(); i++) {
            DoorView door = now.get(idOf(i));
            if (door != null && !door.equals(cards.get(i).getDoor())) {
                cards.get(i).become(door);
                PrimeFaces.current().ajax().update("live:cards:" + i + ":state", "live:cards:" + i + ":set");
            }
        }
        PrimeFaces.current().ajax().update("live:facts");
    }

    /** Releases a door once. */
    public void open(DoorCard card) {
        acts.open(card.getDoor().id());
        messages.done("pass", "doors.opened", card.getDoor().name());
    }

    /** Holds a door open. */
    public void hold(DoorCard card) {
        set(card, DoorMode.NORMALLY_OPEN, "doors.held");
    }

    /** Keeps a door locked, for credentials too. */
    public void lock(DoorCard card) {
        set(card, DoorMode.NORMALLY_CLOSED, "doors.locked");
    }

    /** Sets a door back to be released by credentials. */
    public void release(DoorCard card) {
        set(card, DoorMode.CONTROLLED, "doors.released");
    }

    private void set(DoorCard card, DoorMode mode, String done) {
        acts.set(card.getDoor().id(), mode);
        messages.done("pass", done, card.getDoor().name());
        changed();
    }

    /** How many answer, of how many, and how many stand open. */
    public String getFacts() {
        long online = cards.stream()
                .filter(card -> card.getDoor().state() == LinkState.ONLINE)
                .count();
        long open = cards.stream()
                .filter(card -> card.getDoor().contactOpen().orElse(false))
                .count();
        return texts.get("pass").format("doors.facts", cards.size(), online, open);
    }

    public List<DoorCard> getCards() {
        return cards;
    }

    public List<PassView> getNewest() {
        return newest;
    }
}
