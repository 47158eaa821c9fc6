package cn.zhian.community.view;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Finder;
import cn.zhian.platform.view.Found;
import cn.zhian.platform.view.Me;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Finds communities of the caller's domain by a part of the name or the beginning of the code. */
@Dependent
public class CommunityFinder implements Finder {
    @Inject
    CommunityDirectory directory;

    @Inject
    Me me;

    @Override
    public List<Found> find(String text, int limit) {
        if (!me.caller().may(Permission.COMMUNITY_READ)) {
            return List.of();
        }
        return directory.search(me.caller().domain(), text, limit).stream()
                .map(CommunityFinder::found)
                .toList();
    }

    private static Found found(CommunityRef community) {
        return new Found(
                "community", community.name(), community.code(), "/community/communities.xhtml?id=" + community.id());
    }
}
