package cn.zhian.access.view;

import cn.zhian.access.credential.boundary.NewCredential;
import cn.zhian.device.api.CredentialKind;
import java.io.Serializable;

/** A credential being issued. */
public class IssueForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String holder = "";
    private CredentialKind kind = CredentialKind.CARD;
    private String value = "";

    /** What is to be issued. */
    NewCredential command(long residentId) {
        return new NewCredential(residentId, kind, value);
    }

    /** The chosen resident. */
    public String getHolder() {
        return holder;
    }

    /** Sets the resident. */
    public void setHolder(String holder) {
        this.holder = holder;
    }

    /** The kind. */
    public CredentialKind getKind() {
        return kind;
    }

    /** Sets the kind. */
    public void setKind(CredentialKind kind) {
        this.kind = kind;
    }

    /** The value. */
    public String getValue() {
        return value;
    }

    /** Sets the value. */
    public void setValue(String value) {
        this.value = value;
    }

    /** All kinds. */
    public CredentialKind[] getKinds() {
        return CredentialKind.values();
    }
}
