package cn.zhian.identity.entity;

import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.ServiceAccountStatus;
import cn.zhian.platform.EncryptedText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Another system that calls the SOAP services; no user. */
@Entity
@Table(name = "service_account")
public class ServiceAccount {
    // The users' sequence: an id names a user or a service account, never both.
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user")
    private Long id;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Convert(converter = EncryptedText.class)
    private String secret;

    @Enumerated(EnumType.STRING)
    private ServiceAccountStatus status;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "renewed_at")
    private Instant renewedAt;

    // Written past this entity at every call, so that calls do not collide with changes by people.
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    @Column(name = "last_source", insertable = false, updatable = false)
    private String lastSource;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "service_account_domain", joinColumns = @JoinColumn(name = "account_id"))
    private Set<GrantedDomain> domains = new HashSet<>();

    /** For JPA. */
    protected ServiceAccount() {}

    /** A new account. @param secret its first one */
    public ServiceAccount(String name, Role role, Set<DomainGrant> domains, String secret, Instant at) {
        this.name = name;
        this.role = role;
        this.secret = secret;
        status = ServiceAccountStatus.USABLE;
        createdAt = at;
        renewedAt = at;
        domains.forEach(grant -> this.domains.add(new GrantedDomain(grant)));
    }

    /** Takes another secret; the one before is worth nothing from then on. */
    public void renew(String another, Instant at) {
        secret = another;
        renewedAt = at;
    }

    /** Lets it call no more. */
    public void block() {
        status = ServiceAccountStatus.BLOCKED;
    }

    /** Lets it call again. */
    public void unblock() {
        status = ServiceAccountStatus.USABLE;
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** By which it calls. */
    public String name() {
        return name;
    }

    /** Its name among users' names, in histories and the audit log; no user can have one with a colon. */
    public String actor() {
        return "service:" + name;
    }

    /** Duty of its organisation. */
    public Role role() {
        return role;
    }

    /** Its secret. */
    public String secret() {
        return secret;
    }

    /** Whether it may call. */
    public ServiceAccountStatus status() {
        return status;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When its secret was made. */
    public Instant renewedAt() {
        return renewedAt;
    }

    /** When it called last. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** From where it called last. */
    public Optional<String> lastSource() {
        return Optional.ofNullable(lastSource);
    }

    /** Counts changes. */
    public long version() {
        return version;
    }

    /** Where it may act, in a lasting order. */
    public List<DomainGrant> domains() {
        return domains.stream()
                .map(GrantedDomain::grant)
                .sorted(Comparator.comparing(DomainGrant::kind).thenComparing(DomainGrant::value))
                .toList();
    }
}
