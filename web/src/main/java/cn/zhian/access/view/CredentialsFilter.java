package cn.zhian.access.view;

import cn.zhian.access.credential.boundary.CredentialFilter;
import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.device.api.CredentialKind;
import java.io.Serializable;
import java.util.Optional;

/** What the list of credentials shows. */
public class CredentialsFilter implements Serializable {
    private static final long serialVersionUID = 1L;

    private String holder = "";
    private String value = "";
    private CredentialKind kind;
    private CredentialStatus status;

    /** As the boundary takes it. */
    CredentialFilter query(Optional<Long> communityId) {
        return new CredentialFilter(
                communityId,
                Optional.empty(),
                Optional.ofNullable(kind),
                Optional.ofNullable(status),
                Optional.of(value).filter(text -> !text.isBlank()),
                Optional.of(holder).filter(text -> !text.isBlank()));
    }

    /** Beginning of the holder's name. */
    public String getHolder() {
        return holder;
    }

    /** Sets the beginning of the name. */
    public void setHolder(String holder) {
        this.holder = holder;
    }

    /** The whole value. */
    public String getValue() {
        return value;
    }

    /** Sets the value. */
    public void setValue(String value) {
        this.value = value;
    }

    /** The kind; null for all. */
    public CredentialKind getKind() {
        return kind;
    }

    /** Sets the kind. */
    public void setKind(CredentialKind kind) {
        this.kind = kind;
    }

    /** The status; null for all. */
    public CredentialStatus getStatus() {
        return status;
    }

    /** Sets the status. */
    public void setStatus(CredentialStatus status) {
        this.status = status;
    }

    /** All kinds. */
    public CredentialKind[] getKinds() {
        return CredentialKind.values();
    }

    /** All statuses. */
    public CredentialStatus[] getStatuses() {
        return CredentialStatus.values();
    }
}
