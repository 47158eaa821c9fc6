package cn.zhian.identity.entity;

import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.UserStatus;
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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody, or another system, that may sign in. */
@Entity
@Table(name = "app_user")
public class AppUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user")
    @SequenceGenerator(name = "app_user", sequenceName = "app_user_seq", allocationSize = 50)
    private Long id;

    private String username;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "first_login")
    private boolean firstLogin;

    @Enumerated(EnumType.STRING)
    private UserStatus status;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "credential_epoch")
    private long credentialEpoch;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "last_source")
    private String lastSource;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_domain", joinColumns = @JoinColumn(name = "user_id"))
    private Set<GrantedDomain> domains = new HashSet<>();

    /** For JPA. */
    protected AppUser() {}

    /** A new user whose password must be changed at the first sign-in. */
    public AppUser(String username, String passwordHash, Instant createdAt) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        this.mustChange = true;
        this.status = UserStatus.ACTIVE;
    }

    /** Sets who it is and until when the account lives; null for without name or end. */
    public void describe(String realName, Instant until) {
        name = realName;
        validUntil = until;
    }

    /** Sets what the user may do and see. */
    public void grant(Set<Role> newRoles, Set<DomainGrant> newDomains) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        Set<GrantedDomain> wanted = new HashSet<>();
        newDomains.forEach(grant -> wanted.add(new GrantedDomain(grant)));
        domains.retainAll(wanted);
        domains.addAll(wanted);
    }

    /** Marks the account whose password stands in the first-login file. */
    public void awaitFirstLogin() {
        firstLogin = true;
    }

    /** The user chose a new password; earlier sessions and tokens end. */
    public void changePassword(String hash, Instant at) {
        passwordHash = hash;
        passwordChangedAt = at;
        mustChange = false;
        firstLogin = false;
        credentialEpoch++;
    }

    /** Somebody else set a one-time password; earlier sessions and tokens end. */
    public void resetPassword(String hash) {
        passwordHash = hash;
        mustChange = true;
        firstLogin = false;
        credentialEpoch++;
    }

    /** Keeps the one-time password of the first-login file in step with the file. */
    public void renewFirstPassword(String hash) {
        passwordHash = hash;
        credentialEpoch++;
    }

    /** Ends the account's use at once. */
    public void disable() {
        status = UserStatus.DISABLED;
        credentialEpoch++;
    }

    /** Takes the account back into use. */
    public void enable() {
        status = UserStatus.ACTIVE;
    }

    /** Notes a sign-in. */
    public void signedIn(Instant at, String source) {
        lastSignInAt = at;
        lastSource = source;
    }

    /** Whether the account's life has ended. */
    public boolean expired(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** Name to sign in with, lower case. */
    public String username() {
        return username;
    }

    /** Real name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Stored form of the password. */
    public String passwordHash() {
        return passwordHash;
    }

    /** Whether the password must be changed first. */
    public boolean mustChange() {
        return mustChange;
    }

    /** Whether the password stands in the first-login file. */
    public boolean awaitsFirstLogin() {
        return firstLogin;
    }

    /** Whether it may sign in. */
    public UserStatus status() {
        return status;
    }

    /** End of the account's life. */
    public Optional<Instant> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** Counts up when sessions end. */
    public long credentialEpoch() {
        return credentialEpoch;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** The last sign-in. */
    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    /** Where the last sign-in came from. */
    public Optional<String> lastSource() {
        return Optional.ofNullable(lastSource);
    }

    /** Counts changes. */
    public long version() {
        return version;
    }

    /** What it may do. */
    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    /** What it may see. */
    public List<DomainGrant> domains() {
        return domains.stream().map(GrantedDomain::grant).toList();
    }
}
