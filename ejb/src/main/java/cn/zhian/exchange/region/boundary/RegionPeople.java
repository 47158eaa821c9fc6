package cn.zhian.exchange.region.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.region.control.PeopleReading;
import cn.zhian.exchange.region.control.PersonQueries;
import cn.zhian.exchange.region.control.PersonQueries.By;
import cn.zhian.exchange.region.control.Reaches;
import cn.zhian.exchange.region.entity.Reach;
import cn.zhian.exchange.tier.control.ItemRules;
import cn.zhian.exchange.tier.control.PersonIndexes;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Search for residents over all communities below that the caller may see, and disclosure of one; both leave a reason (SE-2). */
@Stateless
public class RegionPeople {
    /** As many records as a search looks at. */
    public static final int MOST = 500;

    private static final int REASON = 200;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Reaches reaches;

    @Inject
    AuditLog audit;

    private PersonIndexes indexes;
    private PeopleReading reading;

    @PostConstruct
    void start() {
        use(PersonalData.configured());
    }

    void use(PersonalData personal) {
        indexes = new PersonIndexes(personal, new ItemRules());
        reading = new PeopleReading(personal);
    }

    /** Looks for persons by a whole document number, name or telephone number. */
    @Requires(Permission.REGION_SEARCH)
    public FoundPeople search(PersonSearch search) {
        By by = search.document().isPresent() ? By.DOCUMENT : search.name().isPresent() ? By.NAME : By.PHONE;
        byte[] index = search.document()
                .map(indexes::document)
                .or(() -> search.name().map(indexes::name))
                .or(() -> search.phone().map(indexes::phone))
                .orElseThrow();
        List<PeopleReading.Known> known =
                PersonQueries.found(reaches.current(), by, index, MOST + 1).rows(dataSource, reading::known);
        boolean more = known.size() > MOST;
        FoundPeople found = new FoundPeople(PeopleReading.masked(more ? known.subList(0, MOST) : known), more);
        audit.record(new Act(
                "region.person.search",
                "",
                OptionalLong.empty(),
                "by " + by.name().toLowerCase(Locale.ROOT) + ", found "
                        + found.items().size() + ": " + search.reason().strip()));
        return found;
    }

    /**
     * The full data of a person, of all communities that the caller may see.
     *
     * @param id of the person, from a search
     * @param reason 1 to 200 characters
     * @throws NotFound if there is no such record, or not for the caller
     */
    @Requires(Permission.REGION_SEARCH)
    public DisclosedPerson disclose(long id, String reason) {
        new Checks().text("reason", reason, REASON).done();
        Reach reach = reaches.current();
        List<PeopleReading.Known> known = PersonQueries.sameAs(reach, id).rows(dataSource, reading::known);
        if (known.isEmpty()) {
            throw new NotFound("resident", id);
        }
        audit.record(new Act("region.person.disclose", Long.toString(id), OptionalLong.empty(), reason.strip()));
        return new DisclosedPerson(id, reading.homes(dataSource, reach, known));
    }
}
