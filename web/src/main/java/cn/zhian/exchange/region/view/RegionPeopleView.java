package cn.zhian.exchange.region.view;

import cn.zhian.exchange.region.boundary.DisclosedPerson;
import cn.zhian.exchange.region.boundary.FoundPeople;
import cn.zhian.exchange.region.boundary.PersonSearch;
import cn.zhian.exchange.region.boundary.RegionPeople;
import cn.zhian.exchange.region.boundary.RegionPerson;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.SliceModel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Search for residents of all communities below, with a reason; what was found stays until the page is left. */
@Named("regionPeople")
@ViewScoped
public class RegionPeopleView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RegionPeople people;

    private final Draft<Why> asking = new Draft<>();
    private String reason;
    private String document;
    private String name;
    private String phone;
    private boolean searched;
    private transient FoundPeople found;
    private transient DisclosedPerson disclosed;
    private SliceModel<RegionPerson> rows;
    private Detail<RegionPerson> detail;

    /** Why somebody is to be shown in full. */
    public static final class Why implements Serializable {
        private static final long serialVersionUID = 1L;

        private String text;

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                RegionPerson::id,
                (offset, size, sort) -> all().stream().skip(offset).limit(size).toList(),
                () -> all().size());
        detail = new Detail<>(rows, this::person);
    }

    private List<RegionPerson> all() {
        return found == null ? List.of() : found.items();
    }

    private RegionPerson person(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> new NotFound("resident", id));
    }

    /** Looks for somebody; each time is noted. */
    public void search() {
        detail.close();
        disclosed = null;
        found = people.search(new PersonSearch(
                reason, Optional.ofNullable(document), Optional.ofNullable(name), Optional.ofNullable(phone)));
        searched = true;
        rows.restart();
    }

    /** Forgets what was asked and found. */
    public void clear() {
        reason = null;
        document = null;
        name = null;
        phone = null;
        found = null;
        disclosed = null;
        searched = false;
        detail.close();
        rows.restart();
    }

    /** Asks for the reason of a disclosure; the one of the search is offered. */
    public void ask() {
        Why why = new Why();
        why.setText(reason);
        asking.start(why);
    }

    /** Shows the person in full. */
    public void disclose() {
        disclosed = people.disclose(detail.getId(), asking.getForm().getText());
        asking.discard();
    }

    /** The full data of the shown person; null unless disclosed. */
    public DisclosedPerson getDisclosed() {
        return disclosed != null && detail.getId() != null && disclosed.id() == detail.getId() ? disclosed : null;
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return found != null && found.more();
    }

    /** Whether somebody was looked for. */
    public boolean isSearched() {
        return searched;
    }

    /** The list. */
    public SliceModel<RegionPerson> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<RegionPerson> getDetail() {
        return detail;
    }

    /** The form that asks for a reason. */
    public Draft<Why> getAsking() {
        return asking;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
