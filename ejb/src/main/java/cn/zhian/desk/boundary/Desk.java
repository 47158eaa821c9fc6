package cn.zhian.desk.boundary;

import cn.zhian.desk.control.KeptWork;
import cn.zhian.desk.control.KeptWork.Kind;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conflict;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The signed-in user's own drafts and filters. */
@Stateless
@Requires(Permission.SIGNED_IN)
public class Desk {
    /** The longest content, in characters. */
    public static final int LONGEST = 20_000;
    /** The most filters of one page. */
    public static final int MOST_FILTERS = 20;
    /** The longest name of a filter. */
    public static final int LONGEST_NAME = 40;
    /** The longest name of a place: page, form, object. */
    public static final int LONGEST_PLACE = 200;

    private static final String UNNAMED = "";

    @Inject
    Callers callers;

    @Inject
    KeptWork work;

    @Inject
    Clock clock;

    /**
     * Keeps what stands in a form that was not saved yet, instead of what was kept of it before.
     *
     * @param place page, form and object
     * @throws cn.zhian.platform.Invalid if the place or the content is missing or too long
     */
    public void keepDraft(String place, String content) {
        check(place, content).done();
        work.keep(user(), Kind.DRAFT, place, new Kept(UNNAMED, content, now()));
    }

    /** What was kept of a form. */
    public Optional<Kept> draft(String place) {
        return work.find(user(), Kind.DRAFT, place).stream().findFirst();
    }

    /** Forgets what was kept of a form. */
    public void dropDraft(String place) {
        work.drop(user(), Kind.DRAFT, place, UNNAMED);
    }

    /** The filters of a page, by name. */
    public List<Kept> filters(String page) {
        return work.find(user(), Kind.FILTER, page);
    }

    /**
     * Keeps a filter under a name, instead of the one of that name.
     *
     * @throws cn.zhian.platform.Invalid if the name or the content is missing or too long
     * @throws Conflict if the page has {@value #MOST_FILTERS} others
     */
    public void keepFilter(String page, String name, String content) {
        check(page, content).text("filterName", name, LONGEST_NAME).done();
        List<Kept> known = work.find(user(), Kind.FILTER, page);
        if (known.size() >= MOST_FILTERS
                && known.stream().noneMatch(one -> one.name().equals(name))) {
            throw new Conflict("problem.conflict.filters.full", MOST_FILTERS);
        }
        work.keep(user(), Kind.FILTER, page, new Kept(name, content, now()));
    }

    /** Forgets a filter. */
    public void dropFilter(String page, String name) {
        work.drop(user(), Kind.FILTER, page, name);
    }

    private static Checks check(String place, String content) {
        return new Checks()
                .text("place", place, LONGEST_PLACE)
                .that(
                        content != null && !content.isEmpty() && content.length() <= LONGEST,
                        "content",
                        "problem.text.long",
                        LONGEST);
    }

    private long user() {
        return callers.current().userId();
    }

    private Instant now() {
        return clock.instant();
    }
}
