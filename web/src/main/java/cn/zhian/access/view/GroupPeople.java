package cn.zhian.access.view;

import cn.zhian.community.boundary.BuildingFilter;
import cn.zhian.community.boundary.BuildingView;
import cn.zhian.community.boundary.Buildings;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.view.Place;
import cn.zhian.resident.boundary.ResidentFilter;
import cn.zhian.resident.boundary.ResidentStatus;
import cn.zhian.resident.boundary.ResidentView;
import cn.zhian.resident.boundary.Residents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is to come into a group: single people, and everybody who lives in some buildings now. */
@Named("groupPeople")
@RequestScoped
public class GroupPeople {
    private static final int MOST_CHOICES = 1_000;

    @Inject
    Residents residents;

    @Inject
    Buildings buildings;

    @Inject
    Place place;

    /** Buildings to choose from. */
    public List<BuildingView> getBuildings() {
        return buildings.page(BuildingFilter.of(place.communityId()), 0, MOST_CHOICES);
    }

    /** Ids of those whom the form names. @throws cn.zhian.platform.Invalid if a name was typed and not chosen */
    List<Long> chosen(GroupForm form) {
        Stream<Long> single = form.getPeople().stream().map(text -> PersonChoice.id("people", text));
        Stream<Long> whole = Arrays.stream(form.getBuildings()).flatMap(this::living);
        return Stream.concat(single, whole).distinct().toList();
    }

    private Stream<Long> living(Long building) {
        ResidentFilter filter = new ResidentFilter(
                Optional.of(place.communityId()),
                Optional.of(building),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ResidentStatus.ACTIVE));
        return Parts.of(cursor -> residents.list(filter, Slice.LARGEST, cursor)).map(ResidentView::id);
    }
}
