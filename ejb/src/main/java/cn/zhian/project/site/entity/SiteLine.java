package cn.zhian.project.site.entity;

import cn.zhian.platform.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A line of a filling; answered as often as somebody looks anew, until the list is closed. */
@Entity
@Table(name = "site_line")
@SequenceGenerator(name = "site_line_seq", sequenceName = "site_line_seq", allocationSize = 50)
public class SiteLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_line_seq")
    private Long id;

    @Version
    private long version;

    @Column(name = "list_id", updatable = false)
    private long listId;

    @Column(updatable = false)
    private String line;

    @Column(updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    private SiteAnswer answer;

    private String measured;

    private String remark;

    private BigDecimal longitude;

    private BigDecimal latitude;

    private String place;

    @Column(name = "user_id")
    private Long userId;

    @Convert(converter = EncryptedText.class)
    private String username;

    private Instant at;

    /** For JPA. */
    protected SiteLine() {}

    /** A line that waits for its answer. @param line id of the check; @param position in the list, from 1 */
    public SiteLine(long listId, String line, int position) {
        this.listId = listId;
        this.line = line;
        this.position = position;
    }

    /** Takes an answer. */
    public void become(Finding found, Person by, Instant when) {
        answer = found.answer();
        measured = found.measured().orElse(null);
        remark = found.remark().orElse(null);
        longitude = found.longitude().orElse(null);
        latitude = found.latitude().orElse(null);
        place = found.place().orElse(null);
        userId = by.id();
        username = by.name();
        at = when;
    }

    /** For {@link cn.zhian.platform.Versions}. */
    public long version() {
        return version;
    }

    /** The filling. */
    public long listId() {
        return listId;
    }

    /** Id of the check. */
    public String line() {
        return line;
    }

    /** What was found; empty while it waits. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(answer)
                .map(given -> new Finding(
                        given,
                        Optional.ofNullable(measured),
                        Optional.ofNullable(remark),
                        Optional.ofNullable(longitude),
                        Optional.ofNullable(latitude),
                        Optional.ofNullable(place)));
    }

    /** Who looked. */
    public Optional<Person> by() {
        return Optional.ofNullable(userId).map(user -> new Person(user, username));
    }

    /** When. */
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }
}
