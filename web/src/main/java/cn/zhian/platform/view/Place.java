package cn.zhian.platform.view;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.platform.NotFound;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Where the user is working: one community of the caller's domain, chosen in the top bar. Checked against the domain on
 * every request, so that a community that was taken away is left at once.
 */
@Named
@SessionScoped
public class Place implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CommunityDirectory directory;

    @Inject
    Me me;

    /** As many communities as a list to choose from shows; the next ones are found by typing. */
    private static final int OFFERED = 20;

    private Long chosen;
    private transient CommunityRef pointed;

    /** The chosen community, else the first of the domain; empty if there is none yet. */
    public Optional<CommunityRef> community() {
        return Optional.ofNullable(chosen)
                .filter(id -> me.caller().domain().holds(id))
                .flatMap(directory::find)
                .or(() -> directory.first(me.caller().domain()));
    }

    /**
     * Its id, for view beans that need one.
     *
     * @throws cn.zhian.platform.NotFound if there is no community yet
     */
    public long communityId() {
        return community().map(CommunityRef::id).orElseThrow(() -> new NotFound("community", ""));
    }

    /** Its id; null if there is none. */
    public Long getId() {
        return community().map(CommunityRef::id).orElse(null);
    }

    /** The community for the switcher; null if there is none. */
    public CommunityRef getShown() {
        return community().orElse(null);
    }

    /** Notes where the switcher points; {@link #arrive()} goes there. */
    public void setShown(CommunityRef community) {
        pointed = community;
    }

    /** Goes to where the switcher points. */
    public void arrive() {
        if (pointed != null) {
            go(pointed.id());
        }
    }

    /** Communities of the domain by a part of the name or the beginning of the code; one more than are shown. */
    public List<CommunityRef> find(String text) {
        return directory.search(me.caller().domain(), text, OFFERED + 1);
    }

    /** How many {@link #find} offers at once. */
    public int getOffered() {
        return OFFERED;
    }

    /** How many communities the domain holds. */
    public long getCount() {
        return directory.count(me.caller().domain());
    }

    /** Its name; empty if there is none. */
    public String getName() {
        return community().map(CommunityRef::name).orElse("");
    }

    /** Whether there is a community to work in. */
    public boolean isChosen() {
        return community().isPresent();
    }

    /** The user key of the live channel; one that nobody tells anything if there is no community. */
    public String getChannelUser() {
        return community().map(place -> LivePush.channelUser(place.id())).orElse("nowhere");
    }

    /** All communities of the domain; for forms that need them at once. */
    public List<CommunityRef> all() {
        return directory.visibleTo(me.caller().domain());
    }

    /**
     * Goes to a community: the same page, without an open panel, since what it showed belongs elsewhere.
     *
     * @throws cn.zhian.platform.NotFound if it is not in the domain
     */
    public void go(long communityId) {
        me.caller().requireVisible(communityId, "community", communityId);
        chosen = communityId;
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + external.getRequestServletPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
