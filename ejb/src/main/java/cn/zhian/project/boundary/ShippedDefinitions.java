package cn.zhian.project.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.programme.boundary.ShippedProgrammes;
import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.boundary.ShippedSchemes;
import cn.zhian.project.site.boundary.ShippedSiteChecks;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Puts the definitions that come with the product into the database. A newer product brings a newer version, unless
 * somebody has written one of their own in the meantime: theirs stays in force.
 */
@Startup
@Singleton(name = "ShippedDefinitions")
@DependsOn("Migrations")
@Internal("runs at start")
public class ShippedDefinitions {
    private static final Logger LOG = System.getLogger(ShippedDefinitions.class.getName());

    @Inject
    DefinitionStore store;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        ShippedRuleSets.IDS.forEach(code -> load(DefinitionKind.RULE_SET, code, ShippedRuleSets.document(code)));
        ShippedProcesses.IDS.forEach(code -> load(DefinitionKind.PROCESS, code, ShippedProcesses.document(code)));
        ShippedSiteChecks.IDS.forEach(code -> load(DefinitionKind.SITE_CHECKS, code, ShippedSiteChecks.document(code)));
        ShippedProgrammes.IDS.forEach(code -> load(DefinitionKind.PROGRAMME, code, ShippedProgrammes.document(code)));
        load(DefinitionKind.SCHEMES, ShippedSchemes.CODE, ShippedSchemes.document());
    }

    private void load(DefinitionKind kind, String code, String document) {
        String digest = digest(document);
        Optional<Definition> newest = store.newest(kind, code);
        boolean ours = newest.isEmpty() || newest.get().shipped().isPresent();
        if (ours && !newest.flatMap(Definition::shipped).equals(Optional.of(digest))) {
            int number = newest.map(Definition::number).orElse(0) + 1;
            store.add(Definition.shipped(kind, code, number, document, digest, clock.instant()));
            LOG.log(Level.INFO, "ZHIAN-310 definition loaded kind={0} code={1} number={2}", kind, code, number);
        }
    }

    private static String digest(String document) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
