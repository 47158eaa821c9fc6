package cn.zhian.identity.view;

import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.UserQuery;
import cn.zhian.identity.boundary.UserStatus;
import cn.zhian.platform.view.Sort;
import java.io.Serializable;
import java.util.Optional;

/** The filter of the users page. */
public final class UserFilter implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text;
    private Role role;
    private UserStatus status;

    /** The query in an order. */
    UserQuery query(Optional<Sort> sort) {
        return new UserQuery(
                Optional.ofNullable(text).map(String::strip).filter(sought -> !sought.isEmpty()),
                Optional.ofNullable(role),
                Optional.ofNullable(status),
                sort.map(UserFilter::column).orElse(UserQuery.Sort.USERNAME),
                sort.map(Sort::ascending).orElse(true));
    }

    private static UserQuery.Sort column(Sort sort) {
        return switch (sort.field()) {
            case "name" -> UserQuery.Sort.NAME;
            case "lastSignInAt" -> UserQuery.Sort.LAST_SIGN_IN_AT;
            default -> UserQuery.Sort.USERNAME;
        };
    }

    /** Part of a name. */
    public String getText() {
        return text;
    }

    /** Takes part of a name. */
    public void setText(String text) {
        this.text = text;
    }

    /** The role; null for all. */
    public Role getRole() {
        return role;
    }

    /** Takes the role. */
    public void setRole(Role role) {
        this.role = role;
    }

    /** The status; null for all. */
    public UserStatus getStatus() {
        return status;
    }

    /** Takes the status. */
    public void setStatus(UserStatus status) {
        this.status = status;
    }
}
