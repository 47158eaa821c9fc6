package cn.zhian.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this installation is called: its role in words and, if one is configured, its name. */
@Named("instance")
@ApplicationScoped
public class InstanceName {
    @Inject
    @ConfigProperty(name = "zhian.role", defaultValue = "community")
    String role;

    @Inject
    @ConfigProperty(name = "zhian.name", defaultValue = "-")
    String name;

    @Inject
    Texts texts;

    /** For example "Community platform · Sunshine Garden". */
    public String getShown() {
        Bundle platform = texts.get("platform");
        String words = platform.get("instance.role." + role);
        return "-".equals(name) ? words : platform.format("instance.shown", words, name);
    }
}
