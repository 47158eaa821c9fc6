package cn.zhian.identity.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lets a caller into a page, or notes that somebody tried one that is not theirs. */
@Stateless
public class PageDoor {
    @Inject
    Callers callers;

    /** @throws cn.zhian.platform.Denied without the permission that the page is for */
    @Requires(Permission.SIGNED_IN)
    public void enter(Permission needed) {
        callers.current().require(needed);
    }
}
