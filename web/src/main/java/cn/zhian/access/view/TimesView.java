package cn.zhian.access.view;

import cn.zhian.access.right.boundary.AccessTimes;
import cn.zhian.access.right.boundary.CalendarView;
import cn.zhian.access.right.boundary.ProfileView;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalLong;

/** Weekly profiles and holiday calendars. */
@Named("accessTimes")
@ViewScoped
public class TimesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AccessTimes times;

    @Inject
    Place place;

    @Inject
    Messages messages;

    private final Draft<TimesForm> draft = new Draft<>();

    /** Opens the form of a new profile. */
    public void beginProfile() {
        draft.start(new TimesForm(false));
    }

    /** Opens the form of a new calendar. */
    public void beginCalendar() {
        draft.start(new TimesForm(true));
    }

    /** Opens the form of a profile. */
    public void editProfile(ProfileView profile) {
        draft.start(new TimesForm(profile));
    }

    /** Opens the form of a calendar. */
    public void editCalendar(CalendarView calendar) {
        draft.start(new TimesForm(calendar));
    }

    /** Keeps the form; rights that use it follow at once. */
    public void save() {
        TimesForm form = draft.getForm();
        OptionalLong id = form.id();
        if (form.isCalendar()) {
            if (id.isPresent()) {
                times.changeCalendar(id.getAsLong(), Optional.of(form.getName()), Optional.of(form.holidays()));
            } else {
                times.createCalendar(place.communityId(), form.getName(), form.holidays());
            }
        } else if (id.isPresent()) {
            times.changeProfile(id.getAsLong(), Optional.of(form.getName()), Optional.of(form.week()));
        } else {
            times.createProfile(place.communityId(), form.getName(), form.week());
        }
        draft.discard();
        messages.done("right", "times.saved");
    }

    /** Deletes a profile. */
    public void deleteProfile(long id) {
        times.deleteProfile(id);
        messages.done("right", "times.deleted");
    }

    /** Deletes a calendar. */
    public void deleteCalendar(long id) {
        times.deleteCalendar(id);
        messages.done("right", "times.deleted");
    }

    /** The days of the week. */
    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    /** The form. */
    public Draft<TimesForm> getDraft() {
        return draft;
    }
}
