package cn.zhian.resident.control;

import cn.zhian.platform.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the rules and indexes of this instance. */
@ApplicationScoped
public class ResidentSeams {
    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.demo", defaultValue = "false")
    boolean demo;

    /** The rules; invented people only in a demonstration. */
    @Produces
    public ResidentRules rules() {
        return new ResidentRules(clock, demo);
    }

    /** The blind indexes, with this instance's key. */
    @Produces
    public BlindIndexes indexes() {
        return new BlindIndexes(PersonalData.configured());
    }
}
