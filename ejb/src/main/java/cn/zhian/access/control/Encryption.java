package cn.zhian.access.control;

import cn.zhian.platform.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Gives the beans of this feature what encrypts credentials; a test gives another. */
@ApplicationScoped
public class Encryption {
    /** With the configured keys. */
    @Produces
    public PersonalData personal() {
        return PersonalData.configured();
    }
}
