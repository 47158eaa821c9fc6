package cn.zhian.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A token given to an API client; only its hash is known. */
@Entity
@Table(name = "api_token")
public class ApiToken {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token")
    @SequenceGenerator(name = "api_token", sequenceName = "api_token_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id")
    private AppUser user;

    private byte[] hash;

    @Column(name = "credential_epoch")
    private long credentialEpoch;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For JPA. */
    protected ApiToken() {}

    /** A token of a user, good until the user's credentials change or it expires. */
    public ApiToken(AppUser user, byte[] hash, Instant createdAt, Instant expiresAt) {
        this.user = user;
        this.hash = hash.clone();
        this.credentialEpoch = user.credentialEpoch();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** Whose. */
    public AppUser user() {
        return user;
    }

    /** Whether it is still good. */
    public boolean good(Instant now) {
        return now.isBefore(expiresAt) && credentialEpoch == user.credentialEpoch();
    }
}
