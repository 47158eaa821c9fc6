package cn.zhian.platform.view;

import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The signed-in user, for pages: what to show. What may be done is decided by the boundaries alone. */
@Named
@RequestScoped
public class Me {
    @Inject
    Callers callers;

    private Caller caller;

    /** The caller of this request. */
    public Caller caller() {
        if (caller == null) {
            caller = callers.current();
        }
        return caller;
    }

    /** The name signed in with. */
    public String getUsername() {
        return caller().username();
    }

    /**
     * Whether a part of a page is worth showing.
     *
     * @param permission its name, for example {@code USER_WRITE}
     */
    public boolean may(String permission) {
        return caller().may(Permission.valueOf(permission));
    }
}
