package cn.zhian.uhppote.ra;

import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.TimeProfile;
import cn.zhian.uhppote.protocol.Profile;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Time profiles of the platform as those of a controller. */
final class ProfileForm {
    private static final Profile.Span UNUSED =
            new Profile.Span(Optional.of(LocalTime.MIDNIGHT), Optional.of(LocalTime.MIDNIGHT));

    private ProfileForm() {}

    /** @throws DeviceException if a controller cannot express it */
    static Profile profile(TimeProfile profile) {
        if (!isProfile(profile.number()) || profile.next() != 0 && !isProfile(profile.next())) {
            throw Answers.notSupported("profiles have numbers from 2 to 254");
        }
        List<Boolean> days =
                Arrays.stream(DayOfWeek.values()).map(profile.days()::contains).toList();
        return new Profile(
                profile.number(),
                Optional.of(profile.from()),
                Optional.of(profile.to()),
                days,
                spans(profile.spans()),
                profile.next());
    }

    private static List<Profile.Span> spans(List<TimeProfile.Span> given) {
        if (given.size() > Profile.SPANS) {
            throw Answers.notSupported("a profile has three time spans");
        }
        List<Profile.Span> spans = new ArrayList<>();
        given.forEach(s -> spans.add(new Profile.Span(Optional.of(s.from()), Optional.of(s.to()))));
        while (spans.size() < Profile.SPANS) {
            spans.add(UNUSED);
        }
        return spans;
    }

    private static boolean isProfile(int number) {
        return number >= CardForm.FIRST_PROFILE && number <= CardForm.LAST_PROFILE;
    }
}
