package cn.zhian.access.view;

import cn.zhian.platform.Invalid;
import cn.zhian.platform.view.Place;
import cn.zhian.resident.boundary.ResidentFilter;
import cn.zhian.resident.boundary.ResidentStatus;
import cn.zhian.resident.boundary.ResidentView;
import cn.zhian.resident.boundary.Residents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a form name a resident: by the beginning of the name, with the house and the number of the register. */
@Named("personChoice")
@RequestScoped
public class PersonChoice {
    private static final int SHOWN = 10;
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)$");

    @Inject
    Residents residents;

    @Inject
    Place place;

    /** Those whose name begins so. */
    public List<String> complete(String name) {
        ResidentFilter filter = new ResidentFilter(
                place.community().map(one -> one.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ResidentStatus.ACTIVE));
        return residents.page(filter, 0, SHOWN).stream().map(PersonChoice::text).toList();
    }

    /** A resident as the form shows one. */
    static String text(ResidentView resident) {
        return resident.name() + " " + resident.houseLabel() + " #" + resident.id();
    }

    /** @throws Invalid unless one was chosen */
    static long id(String field, String chosen) {
        Matcher number = NUMBER.matcher(chosen == null ? "" : chosen);
        if (!number.find()) {
            throw new Invalid(field, "problem.right.person");
        }
        return Long.parseLong(number.group(1));
    }
}
