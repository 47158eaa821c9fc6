package cn.zhian.identity.view;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.DomainKind;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.UserCreated;
import cn.zhian.identity.boundary.UserStatus;
import cn.zhian.identity.boundary.UserView;
import cn.zhian.identity.boundary.Users;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.model.StreamedContent;

/** The users page: who may sign in, with which roles and where. */
@Named("users")
@ViewScoped
public class UsersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Users users;

    @Inject
    CommunityDirectory communities;

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    @Inject
    Workbooks workbooks;

    private final Draft<UserForm> draft = new Draft<>();
    private UserFilter filter = new UserFilter();
    private SliceModel<UserView> rows;
    private Detail<UserView> detail;
    private transient UserCreated created;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                UserView::id,
                (offset, size, sort) -> users.page(filter.query(sort), offset, size),
                () -> users.count(filter.query(Optional.empty())));
        detail = new Detail<>(rows, users::get);
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        filter = new UserFilter();
        rows.restart();
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        Sheet<UserView> sheet = new Sheet<UserView>(texts.get("identity"), "users.title")
                .with("user.username", 20, UserView::username)
                .with("user.name", 16, UserView::name)
                .with("user.roles", 30, this::roles)
                .with("user.domains", 40, user -> joined(user.domains().stream().map(this::domain)))
                .with("user.status", 12, user -> texts.label(user.status()))
                .with("user.until", 20, UserView::validUntil)
                .with("user.created", 20, UserView::createdAt)
                .with("user.signedIn", 20, UserView::lastSignInAt);
        return workbooks.list("user.export", Optional.empty(), sheet, rows::all);
    }

    /** Opens an empty form. */
    public void begin() {
        draft.start(new UserForm());
    }

    /** Opens the form of the shown user. */
    public void edit() {
        draft.start(new UserForm(detail.getIt()));
    }

    /** Keeps the form; a new user's one-time password is shown once. */
    public void save() {
        UserForm form = draft.getForm();
        if (form.isFresh()) {
            created = users.create(form.getUsername(), form.data());
        } else {
            users.edit(form.changed().getAsLong(), form.data(), OptionalLong.of(form.version()));
            messages.done("identity", "users.saved", form.getUsername());
        }
        draft.discard();
        changed();
    }

    /** Forgets the one-time password that was shown; it can't be shown again. */
    public void forget() {
        created = null;
    }

    /** Lets the shown user in no more. */
    public void disable() {
        users.disable(detail.getId());
        changed();
    }

    /** Lets the shown user in again. */
    public void enable() {
        users.enable(detail.getId());
        changed();
    }

    /** Ends a lock of the shown user. */
    public void unlock() {
        users.unlock(detail.getId());
        changed();
    }

    /** Gives the shown user a one-time password. */
    public void reset() {
        created = users.resetPassword(detail.getId());
        changed();
    }

    private void changed() {
        rows.refresh();
        detail.refresh();
    }

    /** Roles in words. */
    public String roles(UserView user) {
        return joined(user.roles().stream().map(texts::label));
    }

    private String joined(Stream<String> words) {
        return words.collect(Collectors.joining(texts.get("identity").get("list.and")));
    }

    /** A part of a domain in words; a community by its name. */
    public String domain(DomainGrant grant) {
        if (grant.kind() == DomainKind.COMMUNITY) {
            Optional<CommunityRef> community = communities.find(Long.parseLong(grant.value()));
            return community.map(CommunityRef::name).orElseGet(grant::value);
        }
        return texts.get("identity").format("domain." + grant.kind(), grant.value());
    }

    /** The filter. */
    public UserFilter getFilter() {
        return filter;
    }

    /** The rows. */
    public SliceModel<UserView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<UserView> getDetail() {
        return detail;
    }

    /** The form. */
    public Draft<UserForm> getDraft() {
        return draft;
    }

    /** The roles to choose from. */
    public List<Role> getAllRoles() {
        return List.of(Role.values());
    }

    /** The states to choose from. */
    public List<UserStatus> getAllStates() {
        return List.of(UserStatus.values());
    }

    /** The user with the one-time password that is being shown; null mostly. */
    public UserCreated getCreated() {
        return created;
    }
}
