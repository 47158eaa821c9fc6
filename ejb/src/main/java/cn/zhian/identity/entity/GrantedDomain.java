package cn.zhian.identity.entity;

import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.DomainKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A row of a user's domain. */
@Embeddable
public class GrantedDomain {
    @Enumerated(EnumType.STRING)
    private DomainKind kind;

    private String value;

    /** For JPA. */
    protected GrantedDomain() {}

    GrantedDomain(DomainGrant grant) {
        kind = grant.kind();
        value = grant.value();
    }

    DomainGrant grant() {
        return new DomainGrant(kind, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrantedDomain that && kind == that.kind && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, value);
    }
}
