package cn.zhian.project.site.entity;

import cn.zhian.project.process.entity.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A photo of a line. */
@Entity
@Table(name = "site_photo")
@SequenceGenerator(name = "site_photo_seq", sequenceName = "site_photo_seq", allocationSize = 50)
public class SitePhoto {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_photo_seq")
    private Long id;

    @Column(name = "list_id", updatable = false)
    private long listId;

    @Column(updatable = false)
    private String line;

    @Column(updatable = false)
    private String type;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String reference;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(updatable = false)
    private Instant at;

    /** For JPA. */
    protected SitePhoto() {}

    /** A photo that was kept. @param type for example {@code image/jpeg} */
    public SitePhoto(long listId, String line, String type, StoredFile stored, long user, Instant at) {
        this.listId = listId;
        this.line = line;
        this.type = type;
        size = stored.size();
        sha256 = stored.sha256();
        reference = stored.reference();
        userId = user;
        this.at = at;
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** The filling. */
    public long listId() {
        return listId;
    }

    /** Id of the check. */
    public String line() {
        return line;
    }

    /** Media type. */
    public String type() {
        return type;
    }

    /** Where its content lies. */
    public StoredFile stored() {
        return new StoredFile(reference, size, sha256);
    }

    /** When it came. */
    public Instant at() {
        return at;
    }
}
