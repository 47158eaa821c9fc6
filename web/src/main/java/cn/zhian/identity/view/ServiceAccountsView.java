package cn.zhian.identity.view;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.DomainKind;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.ServiceAccountCreated;
import cn.zhian.identity.boundary.ServiceAccountData;
import cn.zhian.identity.boundary.ServiceAccountView;
import cn.zhian.identity.boundary.ServiceAccounts;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The page of service accounts: which systems may call, for whom and where. */
@Named("serviceAccounts")
@ViewScoped
public class ServiceAccountsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ServiceAccounts accounts;

    @Inject
    CommunityDirectory communities;

    @Inject
    Texts texts;

    private final Draft<ServiceAccountForm> draft = new Draft<>();
    private String text = "";
    private SliceModel<ServiceAccountView> rows;
    private Detail<ServiceAccountView> detail;
    private transient ServiceAccountCreated created;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                ServiceAccountView::id,
                (offset, size, sort) -> accounts.page(text, offset, size),
                () -> accounts.count(text));
        detail = new Detail<>(rows, accounts::get);
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        text = "";
        rows.restart();
    }

    /** Opens an empty form. */
    public void begin() {
        draft.start(new ServiceAccountForm());
    }

    /** Makes the account; its secret is shown once. */
    public void save() {
        ServiceAccountForm form = draft.getForm();
        created = accounts.create(form.getName(), form.data());
        draft.discard();
        changed();
    }

    /** Gives the shown account another secret. */
    public void renew() {
        created = accounts.renew(detail.getId());
        changed();
    }

    /** Forgets the secret that was shown; it can't be shown again. */
    public void forget() {
        created = null;
    }

    /** Lets the shown account call no more. */
    public void block() {
        accounts.block(detail.getId());
        changed();
    }

    /** Lets the shown account call again. */
    public void unblock() {
        accounts.unblock(detail.getId());
        changed();
    }

    private void changed() {
        rows.refresh();
        detail.refresh();
    }

    /** Its domain in words. */
    public String domains(ServiceAccountView account) {
        return account.domains().stream()
                .map(this::domain)
                .collect(Collectors.joining(texts.get("identity").get("list.and")));
    }

    /** A part of a domain in words; a community by its name. */
    public String domain(DomainGrant grant) {
        if (grant.kind() == DomainKind.COMMUNITY) {
            return communities
                    .find(Long.parseLong(grant.value()))
                    .map(CommunityRef::name)
                    .orElseGet(grant::value);
        }
        return texts.get("identity").format("domain." + grant.kind(), grant.value());
    }

    /** Part of a name. */
    public String getText() {
        return text;
    }

    /** Takes part of a name. */
    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    /** The rows. */
    public SliceModel<ServiceAccountView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<ServiceAccountView> getDetail() {
        return detail;
    }

    /** The form. */
    public Draft<ServiceAccountForm> getDraft() {
        return draft;
    }

    /** For whom an account can act. */
    public List<Role> getRoles() {
        return ServiceAccountData.ROLES.stream().sorted().toList();
    }

    /** The account with the secret that is being shown; null mostly. */
    public ServiceAccountCreated getCreated() {
        return created;
    }
}
