package cn.zhian.exchange.delivery.view;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.exchange.delivery.boundary.Rates;
import cn.zhian.exchange.delivery.boundary.RewindView;
import cn.zhian.exchange.delivery.boundary.TargetView;
import cn.zhian.exchange.delivery.boundary.Targets;
import cn.zhian.exchange.delivery.entity.ProtocolProfile;
import cn.zhian.exchange.delivery.entity.ProtocolProfile.CredentialField;
import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page of one target: all its figures, and what can be done to it. */
@Named("target")
@ViewScoped
public class OneTargetView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Targets targets;

    @Inject
    CommunityDirectory communities;

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    private final Draft<TargetForm> draft = new Draft<>();
    private final Draft<RewindForm> rewind = new Draft<>();
    private Long id;
    private transient TargetView it;

    /** From when on everything is sent again, and what that would be. */
    public static final class RewindForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private LocalDateTime from;
        private transient RewindView preview;

        /** In Asia/Shanghai. */
        Instant moment() {
            return from == null ? null : from.atZone(Clocks.SHOWN).toInstant();
        }

        public LocalDateTime getFrom() {
            return from;
        }

        public void setFrom(LocalDateTime from) {
            if (!Objects.equals(from, this.from)) {
                preview = null;
            }
            this.from = from;
        }

        public RewindView getPreview() {
            return preview;
        }
    }

    /** Looks the target up, before anything of the page is written. @throws NotFound if there is none */
    public void restore() {
        if (id == null) {
            throw new NotFound("exchange-target", "");
        }
        getIt();
    }

    /** The target. */
    public TargetView getIt() {
        if (it == null) {
            it = targets.get(id);
        }
        return it;
    }

    /** Looks again. */
    public void refresh() {
        it = null;
    }

    /** Stops it. */
    public void pause() {
        it = targets.pause(id);
    }

    /** Lets it go on, at once. */
    public void resume() {
        it = targets.resume(id);
    }

    /** Opens the form with what the target is. */
    public void begin() {
        refresh();
        draft.start(TargetForm.of(getIt()));
    }

    /** Changes the target. */
    public void save() {
        TargetForm form = draft.getForm();
        it = targets.change(form.getId(), form.getVersion(), form.data());
        draft.discard();
        messages.done("exchange", "target.changed");
    }

    /** Asks from when on. */
    public void beginRewind() {
        rewind.start(new RewindForm());
    }

    /** Says what would be sent again. */
    public void preview() {
        RewindForm form = rewind.getForm();
        form.preview = targets.preview(id, form.moment());
    }

    /** Sends it again; first says what that is. */
    public void saveRewind() {
        if (rewind.getForm().getPreview() == null) {
            preview();
            return;
        }
        it = targets.rewind(id, rewind.getForm().moment());
        rewind.discard();
        messages.done("exchange", "target.rewound");
    }

    /** Sends everything anew. */
    public void export() {
        it = targets.export(id);
        messages.done("exchange", "target.exporting");
    }

    /** Deletes it. @return the list */
    public String delete() {
        targets.delete(id, getIt().name());
        return "/exchange/targets?faces-redirect=true";
    }

    /** Its kinds in words. */
    public String kinds() {
        return getIt().settings().kinds().stream()
                .sorted()
                .map(texts::label)
                .collect(Collectors.joining(texts.get("exchange").get("and")));
    }

    /** Its communities by name. */
    public String places() {
        Set<Long> ids = getIt().settings().communities().orElse(Set.of());
        return ids.isEmpty()
                ? texts.get("exchange").get("everywhere")
                : communities.names(ids).values().stream()
                        .sorted()
                        .collect(Collectors.joining(texts.get("exchange").get("and")));
    }

    /** Of which communities of platforms below it gets records, in words. */
    public String below() {
        Set<String> below = getIt().settings().below();
        if (below.isEmpty() || below.contains(Below.ALL)) {
            return texts.get("reconcile").get(below.isEmpty() ? "below.none" : "below.all");
        }
        return texts.get("reconcile")
                .format(
                        "below.of",
                        below.stream()
                                .sorted()
                                .collect(
                                        Collectors.joining(texts.get("exchange").get("and"))));
    }

    /** What became of pushes, the newest minute first; the last hour in which there were any. */
    public List<Rates> getMinutes() {
        List<Rates> all = targets.rates(id);
        return IntStream.range(0, Math.min(60, all.size()))
                .mapToObj(back -> all.get(all.size() - 1 - back))
                .toList();
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

    /** Its number. */
    public Long getId() {
        return id;
    }

    /** Takes its number. */
    public void setId(Long id) {
        this.id = id;
    }

    /** The form. */
    public Draft<TargetForm> getDraft() {
        return draft;
    }

    /** The form that asks from when on. */
    public Draft<RewindForm> getRewind() {
        return rewind;
    }
}
