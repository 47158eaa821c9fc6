package cn.zhian.exchange.region.view;

import cn.zhian.exchange.region.entity.Freshness;
import cn.zhian.exchange.region.entity.SourceState;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** Words and colours of the region's pages. */
@Named("regionWords")
@ApplicationScoped
public class RegionWords {
    private static final BigDecimal GOOD = BigDecimal.valueOf(95);
    private static final BigDecimal FAIR = BigDecimal.valueOf(80);
    private static final String NONE = "–";

    @Inject
    Texts texts;

    /** A share; a dash where nothing was counted. */
    public String percent(BigDecimal share) {
        return share == null ? NONE : share + " %";
    }

    /** Shape and colour of a score. */
    public String kind(BigDecimal score) {
        if (score == null) {
            return "off";
        }
        return score.compareTo(GOOD) >= 0 ? "good" : score.compareTo(FAIR) >= 0 ? "warn" : "bad";
    }

    /** Of a freshness. */
    public String fresh(Freshness freshness) {
        return freshness == null
                ? "off"
                : switch (freshness) {
                    case FRESH -> "good";
                    case AGEING -> "warn";
                    case STALE -> "bad";
                };
    }

    /** Of the state of a source. */
    public String source(SourceState state) {
        return state == SourceState.ENROLLED ? "info" : "bad";
    }

    /** Of an alarm's handling, as the alarm page has it. */
    public String handling(String state) {
        return "NEW".equals(state) ? "bad" : "ACKNOWLEDGED".equals(state) ? "warn" : "off";
    }

    /** Of a pass's result. */
    public String result(String result) {
        return switch (result == null ? "" : result) {
            case "VALID", "BUTTON", "REMOTE", "SUPERVISOR_CODE" -> "info";
            default -> "warn";
        };
    }

    /** The word of an enumeration that a record names; what is not known here stands as it came. */
    public String word(String type, String name) {
        return name == null || name.isEmpty()
                ? ""
                : texts.anywhere("enum." + type + "." + name).orElse(name);
    }

    /** Why a record was rejected, in words. */
    public String reason(String reason) {
        String[] parts = reason.split(" ", 2);
        String word = texts.get("region").find("reason." + parts[0]).orElse(parts[0]);
        return parts.length == 1 ? word : word + " " + parts[1];
    }

    /** A beginning of a community's code; null for anything else. */
    static String beginning(String code) {
        return code == null || !code.strip().matches("[0-9]{2,15}") ? null : code.strip();
    }

    /** A community's name; its code while no name has come. */
    public String name(String name, String code) {
        return name == null || name.isEmpty() ? code : name;
    }
}
