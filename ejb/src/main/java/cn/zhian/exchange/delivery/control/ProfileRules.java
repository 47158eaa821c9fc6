package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.boundary.Credential;
import cn.zhian.exchange.delivery.boundary.TargetData;
import cn.zhian.exchange.delivery.entity.ProtocolProfile;
import cn.zhian.exchange.delivery.entity.ProtocolProfile.CredentialField;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Checks;
import cn.zhian.platform.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a profile asks of a target. */
final class ProfileRules {
    private ProfileRules() {}

    /** What is wrong. @param profiles of the protocol */
    static List<FieldError> wrong(TargetData data, List<ProtocolProfile> profiles) {
        Optional<ProtocolProfile> chosen = profiles.stream()
                .filter(profile -> data.profile().filter(profile.name()::equals).isPresent())
                .findFirst();
        boolean known = profiles.isEmpty() ? data.profile().isEmpty() : chosen.isPresent();
        Checks checks = new Checks().that(known, "profile", "problem.exchange.profile");
        chosen.ifPresent(profile -> checks.that(
                        profile.kinds().containsAll(data.kinds()),
                        "kinds",
                        "problem.exchange.profile-kinds",
                        words(profile))
                .that(complete(data, profile), "credentials", "problem.exchange.profile-credentials", names(profile)));
        return checks.errors();
    }

    private static boolean complete(TargetData data, ProtocolProfile profile) {
        Set<String> wanted =
                profile.credentials().stream().map(CredentialField::name).collect(Collectors.toSet());
        return data.credentials()
                .map(given -> given.stream()
                                .map(Credential::name)
                                .collect(Collectors.toSet())
                                .equals(wanted)
                        && given.stream()
                                .noneMatch(one ->
                                        one.value() == null || one.value().isBlank()))
                .orElse(true);
    }

    private static String words(ProtocolProfile profile) {
        return profile.kinds().stream().sorted().map(RecordKind::word).collect(Collectors.joining(", "));
    }

    private static String names(ProtocolProfile profile) {
        return profile.credentials().stream().map(CredentialField::name).collect(Collectors.joining(", "));
    }
}
