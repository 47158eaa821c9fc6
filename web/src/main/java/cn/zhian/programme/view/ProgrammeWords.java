package cn.zhian.programme.view;

import cn.zhian.platform.view.Language;
import cn.zhian.platform.view.Texts;
import cn.zhian.programme.boundary.CommunityFigure;
import cn.zhian.programme.boundary.ProgrammeView;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.InspectionOutcome;
import cn.zhian.programme.entity.TargetState;
import cn.zhian.programme.entity.Verdict;
import cn.zhian.project.definition.Label;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Puts programmes into the user's words. */
@Named("programmeWords")
@RequestScoped
public class ProgrammeWords {
    @Inject
    Texts texts;

    @Inject
    Language language;

    /** A name in the user's language; nothing for null. */
    public String word(Label label) {
        if (label == null) {
            return "";
        }
        return language.getLocale().getLanguage().equals("zh") ? label.zh() : label.en();
    }

    /** A text of programmes. */
    public String text(String key) {
        return texts.get("programme").get(key);
    }

    /** Whether a target is reached, and by how many it is not; has a name of its own, since pages pass null. */
    public String judged(Verdict verdict) {
        if (verdict == null) {
            return text("verdict.none");
        }
        return switch (verdict.state()) {
            case MET -> text("verdict.met");
            case BEHIND -> texts.get("programme").format("verdict.behind", verdict.missing());
            case AHEAD -> texts.get("programme").format("verdict.ahead", verdict.missing());
            case EMPTY -> text("verdict.empty");
        };
    }

    /** A figure of a cell. */
    public String figure(CommunityFigure figure) {
        return texts.label(figure);
    }

    /** Yes or no. */
    public String yes(boolean truth) {
        return text(truth ? "yes" : "no");
    }

    /** How a verdict is shown. */
    public String judgedKind(Verdict verdict) {
        TargetState state = verdict == null ? TargetState.EMPTY : verdict.state();
        return switch (state) {
            case MET -> "good";
            case BEHIND -> "bad";
            case AHEAD -> "info";
            case EMPTY -> "off";
        };
    }

    /** How a state is shown. */
    public String kind(CommunityState state) {
        return switch (state) {
            case NONE -> "off";
            case PLAN, BUILD -> "info";
            case ACCEPTANCE -> "warn";
            case RECTIFICATION -> "bad";
            case ACCEPTED, FILED -> "good";
        };
    }

    /** How an outcome is shown. */
    public String kind(InspectionOutcome outcome) {
        return outcome == InspectionOutcome.PASSED ? "good" : "bad";
    }

    /** The name of a class of a programme; its id for one of an older version, nothing for null. */
    public String communityClass(ProgrammeView programme, String id) {
        if (id == null || programme == null) {
            return "";
        }
        return programme.classes().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> word(one.name()))
                .findFirst()
                .orElse(id);
    }
}
