package cn.zhian.community.view;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.community.boundary.HouseFilter;
import cn.zhian.community.boundary.HouseView;
import cn.zhian.community.boundary.Houses;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Finder;
import cn.zhian.platform.view.Found;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Place;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds houses of the chosen community: by the beginning of the number, or by the whole label as in 3栋2单元501. */
@Dependent
public class HouseFinder implements Finder {
    private static final Pattern ENDS_WITH_NUMBER = Pattern.compile(".*?([0-9]{1,6}[A-Za-z]?)室?");
    /** As many houses of one number as a community may have. */
    private static final int NAMESAKES = 500;

    @Inject
    Houses houses;

    @Inject
    Place place;

    @Inject
    Me me;

    @Override
    public List<Found> find(String text, int limit) {
        Optional<Long> community = place.community().map(CommunityRef::id);
        Optional<String> number = number(text);
        if (community.isEmpty() || number.isEmpty() || !me.caller().may(Permission.COMMUNITY_READ)) {
            return List.of();
        }
        HouseFilter filter = new HouseFilter(community, Optional.empty(), Optional.empty(), Optional.empty(), number);
        boolean whole = number.get().equals(text);
        return houses.page(filter, 0, whole ? limit : NAMESAKES).stream()
                .filter(house -> whole || plain(house.label()).equals(plain(text)))
                .limit(limit)
                .map(HouseFinder::found)
                .toList();
    }

    /** The number a text ends with; none for a text without one. */
    static Optional<String> number(String text) {
        Matcher matcher = ENDS_WITH_NUMBER.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The numbers of a label, however they are divided: 3栋2单元501 and 3-2-501 are the same house. */
    static String plain(String label) {
        return label.replaceAll("[^0-9A-Za-z]+", "-").replaceAll("^-|-$", "");
    }

    private static Found found(HouseView house) {
        return new Found("house", house.label(), house.standardAddress(), "/community/houses.xhtml?id=" + house.id());
    }
}
