package cn.zhian.access.distribution.control;

import cn.zhian.device.api.StoredCredential;
import cn.zhian.device.api.TimeProfile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides as a door controller does: by the dates of the card, then by the permission, then along the profiles. */
final class Controller {
    private final Map<Integer, TimeProfile> profiles = new HashMap<>();

    void set(List<TimeProfile> chain) {
        chain.forEach(profile -> profiles.put(profile.number(), profile));
    }

    boolean lets(Wish.Content card, int door, LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        if (day.isBefore(card.from()) || day.isAfter(card.to())) {
            return false;
        }
        int permission = card.permissions().get(door - 1);
        return permission == StoredCredential.ALWAYS || permission != StoredCredential.NEVER && holds(permission, at);
    }

    private boolean holds(int number, LocalDateTime at) {
        for (int next = number; next != 0; next = profiles.get(next).next()) {
            TimeProfile profile = profiles.get(next);
            // A controller counts minutes; the last one is inside.
            LocalTime minute = LocalTime.of(at.getHour(), at.getMinute());
            boolean span =
                    profile.spans().stream().anyMatch(one -> !minute.isBefore(one.from()) && !minute.isAfter(one.to()));
            if (span && profile.days().contains(at.getDayOfWeek())) {
                return true;
            }
        }
        return false;
    }
}
