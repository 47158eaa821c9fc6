package cn.zhian.resident.view;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Finder;
import cn.zhian.platform.view.Found;
import cn.zhian.platform.view.Me;
import cn.zhian.resident.boundary.ResidentFilter;
import cn.zhian.resident.boundary.ResidentView;
import cn.zhian.resident.boundary.Residents;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds residents by name, phone (whole or its last four digits) or document number, over the caller's domain. */
@Dependent
public class ResidentFinder implements Finder {
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|\\d{4}");
    private static final Pattern DOCUMENT = Pattern.compile("\\d{17}[0-9Xx]|[A-Za-z]{1,3}\\d{6,9}");
    private static final Pattern NUMBER = Pattern.compile("\\d.*");

    @Inject
    Residents residents;

    @Inject
    Me me;

    @Override
    public List<Found> find(String text, int limit) {
        Optional<ResidentFilter> filter = filter(text);
        return filter.isEmpty() || !me.caller().may(Permission.RESIDENT_READ)
                ? List.of()
                : residents.page(filter.get(), 0, limit).stream()
                        .map(ResidentFinder::found)
                        .toList();
    }

    /** A text that is part of a number finds nobody: personal values can be looked for whole only. */
    static Optional<ResidentFilter> filter(String text) {
        String plain = text.replaceAll("[\\s-]", "");
        if (PHONE.matcher(plain).matches()) {
            return Optional.of(by(Optional.empty(), Optional.of(plain), Optional.empty()));
        }
        if (DOCUMENT.matcher(plain).matches()) {
            return Optional.of(by(Optional.empty(), Optional.empty(), Optional.of(plain)));
        }
        return NUMBER.matcher(plain).matches()
                ? Optional.empty()
                : Optional.of(by(Optional.of(text), Optional.empty(), Optional.empty()));
    }

    private static ResidentFilter by(Optional<String> name, Optional<String> phone, Optional<String> document) {
        return new ResidentFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                name,
                phone,
                document,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Found found(ResidentView resident) {
        return new Found(
                "resident", resident.name(), resident.houseLabel(), "/resident/residents.xhtml?id=" + resident.id());
    }
}
