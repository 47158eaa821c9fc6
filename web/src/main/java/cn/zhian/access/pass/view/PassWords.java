package cn.zhian.access.pass.view;

import cn.zhian.access.pass.boundary.PassView;
import cn.zhian.device.api.PassKind;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How pages say what came of a pass. */
@Named("passWords")
@ApplicationScoped
public class PassWords {
    @Inject
    Texts texts;

    /** Who passed: the masked name, else what stands for it. */
    public String who(PassView pass) {
        return pass.residentName().orElseGet(() -> texts.get("pass").get(stranger(pass)));
    }

    private static String stranger(PassView pass) {
        return switch (pass.eventKind()) {
            case BUTTON, BUTTON_LOCKED -> "who.button";
            case REMOTE -> "who.remote";
            case SUPERVISOR_CODE -> "who.code";
            default -> "who.unknown";
        };
    }

    /** Shape and colour of a result. */
    public String kind(PassView pass) {
        if (pass.eventKind() == PassKind.VALID) {
            return "good";
        }
        return pass.granted() ? "info" : "bad";
    }

    /** Address of the resident's photo; empty for none. */
    public String photo(PassView pass) {
        return pass.photo().isPresent() && pass.residentId().isPresent()
                ? "/photos/residents/" + pass.residentId().get()
                : "";
    }
}
