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

    private Long chosen;
    private Long pointed;

    /** The chosen community, else the first of the domain; empty if there is none yet. */
    public Optional<CommunityRef> community() {
        return Optional.ofNullable(chosen)
                .filter(id -> me.caller().domain().holds(id))
                .flatMap(directory::find)
                .or(() -> all().stream().findFirst());
    }

    /**
     * Its id, for view beans that need one.
     *
     * @throws cn.zhian.platform.NotFound if there is no community yet
     */
    public long communityId() {
        return community().map(CommunityRef::id).orElseThrow(() -> new NotFound("community", ""));
    }

    /** Its id for the switcher; null if there is none. */
    public Long getId() {
        return community().map(CommunityRef::id).orElse(null);
    }

    /** Notes where the switcher points; {@link #arrive()} goes there. */
    public void setId(Long id) {
        pointed = id;
    }

    /** Goes to where the switcher points. */
    public void arrive() {
        if (pointed != null) {
            go(pointed);
        }
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

    /** The communities of the domain. */
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
