package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.tier.entity.Reason;
import cn.zhian.platform.view.Bundle;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Says in the user's language why something did not get to another platform; the other's own words stay as they are. */
@Named("troubles")
@ApplicationScoped
public class TroubleWords {
    @Inject
    Texts texts;

    /** What went wrong; what it is about follows. */
    public String said(Cause cause) {
        Bundle words = texts.get("trouble");
        String said = words.get("said." + cause.word().name());
        return cause.about().isEmpty() ? said : said + words.get("colon");
    }

    /** What can be done about it; empty where nothing can. */
    public String todo(Cause cause) {
        return texts.get("trouble").find("todo." + cause.word().name()).orElse("");
    }

    /** Of which language what it is about is. */
    public String language(Cause cause) {
        return cause.word().quotes() ? "zh" : "en";
    }

    /** The whole of it in one text. @param kept shown where no cause is known; may be empty */
    public String whole(Optional<Cause> cause, String kept) {
        return cause.map(why -> said(why) + why.about()).orElse(kept);
    }

    /**
     * What a rejection as it stands on the wire says; null for none, since pages resolve an Optional of a record's component, but
     * not one that a method gives.
     */
    public Cause rejection(String rejection) {
        return rejection == null || rejection.isBlank() ? null : Reason.cause(rejection);
    }
}
