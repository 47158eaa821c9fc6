package cn.zhian.programme.view;

import cn.zhian.platform.view.Place;
import cn.zhian.programme.boundary.ProgrammeView;
import cn.zhian.programme.boundary.Programmes;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The programme that somebody looks at, on all its pages: the one chosen, else that of most of their communities. */
@Named("chosenProgramme")
@SessionScoped
public class ChosenProgramme implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Programmes programmes;

    @Inject
    Place place;

    private String code;

    /** The programmes in force. */
    public List<ProgrammeView> getAll() {
        return programmes.list();
    }

    /** The code of the programme; null if there is none. */
    public String getCode() {
        return it().map(ProgrammeView::code).orElse(null);
    }

    /** Chooses one. */
    public void setCode(String code) {
        this.code = code;
    }

    /** The programme; empty if there is none. */
    public Optional<ProgrammeView> it() {
        List<ProgrammeView> all = programmes.list();
        return all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .or(() -> all.stream().reduce((one, other) -> communities(other) > communities(one) ? other : one));
    }

    private long communities(ProgrammeView programme) {
        return place.all().stream()
                .filter(community -> community.code().startsWith(programme.division()))
                .count();
    }
}
