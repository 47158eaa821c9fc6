package cn.zhian.project.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a document is verified; what the code on it says. */
@ApplicationScoped
public class VerificationAddress {
    private static final String PAGE = "/verify.xhtml?t=";

    @Inject
    @ConfigProperty(name = "zhian.public.url")
    Optional<String> base;

    /** The address for a token; its path only, if nobody has said where the instance is reached from outside. */
    public String of(String token) {
        return base.map(url -> url.strip().replaceAll("/+$", "")).orElse("") + PAGE + token;
    }

    /** Whether the address leads there from anywhere. */
    public boolean complete() {
        return base.isPresent();
    }
}
