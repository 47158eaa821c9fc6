package cn.zhian.community.boundary;

import cn.zhian.community.entity.Community;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Conditions;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of communities, for other features. */
@Stateless
@Internal("other features ask for names of communities that their caller's domain already holds")
public class CommunityDirectory {
    private static final String NUMBERS = """
            SELECT c.id, (SELECT COUNT(*) FROM unit u WHERE u.community_id = c.id),
              (SELECT COUNT(*) FROM house h WHERE h.community_id = c.id) FROM community c""";

    /** Anything else is none, and can't be compared with the column, which holds ASCII alone. */
    private static final Pattern CODE = Pattern.compile("[0-9]{1,15}");

    @PersistenceContext
    EntityManager entities;

    /** The communities of a domain, by code. */
    public List<CommunityRef> visibleTo(Domain domain) {
        Conditions where = new Conditions().within("id", domain.communities());
        return where.rows(entities, "SELECT * FROM community", "ORDER BY code", Community.class).stream()
                .map(CommunityDirectory::ref)
                .toList();
    }

    /** The first community of a domain, by code. */
    public Optional<CommunityRef> first(Domain domain) {
        return page(new Conditions().within("id", domain.communities()), 1).stream()
                .findFirst();
    }

    /** How many communities a domain holds. */
    public long count(Domain domain) {
        return new Conditions().within("id", domain.communities()).count(entities, "FROM community");
    }

    /**
     * Communities of a domain, by code.
     *
     * @param text a part of the name or the beginning of the code; empty for all
     * @param most as many at most
     */
    public List<CommunityRef> search(Domain domain, String text, int most) {
        Conditions where = new Conditions().within("id", domain.communities());
        String wanted = text.strip();
        if (CODE.matcher(wanted).matches()) {
            where.and("LOCATE(?, name) > 0 OR code LIKE CONCAT(?, '%')", wanted, wanted);
        } else if (!wanted.isEmpty()) {
            where.and("LOCATE(?, name) > 0", wanted);
        }
        return page(where, most);
    }

    private List<CommunityRef> page(Conditions where, int most) {
        return where.rows(entities, "SELECT * FROM community", "ORDER BY code", Community.class, 0, most).stream()
                .map(CommunityDirectory::ref)
                .toList();
    }

    /** A community; empty if there is none of that id. */
    public Optional<CommunityRef> find(long id) {
        return Optional.ofNullable(entities.find(Community.class, id)).map(CommunityDirectory::ref);
    }

    /** Names by id, in one query; who is gone is left out. */
    @SuppressWarnings("unchecked")
    public Map<Long, String> names(Collection<Long> ids) {
        Conditions where = new Conditions().in("id", ids);
        List<Object[]> rows = where.bind(entities.createNativeQuery("SELECT id, name FROM community" + where.sql()))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> (String) row[1]));
    }

    /** What stands in some communities, by id; one query however many there are. */
    @SuppressWarnings("unchecked")
    public Map<Long, StandingNumbers> numbers(Collection<Long> communities) {
        Conditions where = new Conditions().in("c.id", communities);
        List<Object[]> rows =
                where.bind(entities.createNativeQuery(NUMBERS + where.sql())).getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> new StandingNumbers(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }

    private static CommunityRef ref(Community community) {
        return new CommunityRef(community.id(), community.code(), community.name(), community.kind());
    }
}
