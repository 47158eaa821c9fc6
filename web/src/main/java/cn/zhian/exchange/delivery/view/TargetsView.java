package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.delivery.boundary.TargetView;
import cn.zhian.exchange.delivery.boundary.Targets;
import cn.zhian.exchange.delivery.entity.ProtocolProfile;
import cn.zhian.exchange.delivery.entity.ProtocolProfile.CredentialField;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.SliceModel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/** The page of targets: where records go and how they fare. */
@Named("targets")
@ViewScoped
public class TargetsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Targets targets;

    @Inject
    Messages messages;

    private final Draft<TargetForm> draft = new Draft<>();
    private String text = "";
    private SliceModel<TargetView> rows;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                TargetView::id, (offset, size, sort) -> targets.page(text, offset, size), () -> targets.count(text));
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
        TargetForm form = TargetForm.empty();
        targets.protocols().stream().filter("tier"::equals).findFirst().ifPresent(form::setProtocol);
        draft.start(form);
    }

    /** Makes the target. */
    public void save() {
        TargetView made = targets.create(draft.getForm().data());
        draft.discard();
        rows.restart();
        messages.done("exchange", "target.made", made.name());
    }

    /** Ways to speak the protocol of the form. */
    public List<ProtocolProfile> getProfiles() {
        TargetForm form = draft.getForm();
        return form == null || form.getProtocol() == null ? List.of() : targets.profiles(form.getProtocol());
    }

    /** Credentials that the profile of the form asks for. */
    public List<CredentialField> getFields() {
        return getProfiles().stream()
                .filter(profile -> profile.name().equals(draft.getForm().getProfile()))
                .flatMap(profile -> profile.credentials().stream())
                .toList();
    }

    /** Another profile was chosen in the form, which asks for other credentials. */
    public void profileChosen() {
        draft.getForm().getSecrets().clear();
    }

    /** Another protocol was chosen in the form. */
    public void protocolChosen() {
        draft.getForm().another();
    }

    /** Protocols that this platform speaks. */
    public List<String> getProtocols() {
        return targets.protocols();
    }

    /** All kinds of records. */
    public RecordKind[] getKinds() {
        return RecordKind.values();
    }

    /** The hours of a day. */
    public List<Integer> getHours() {
        return IntStream.range(0, 24).boxed().toList();
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
    public SliceModel<TargetView> getRows() {
        return rows;
    }

    /** The form. */
    public Draft<TargetForm> getDraft() {
        return draft;
    }
}
