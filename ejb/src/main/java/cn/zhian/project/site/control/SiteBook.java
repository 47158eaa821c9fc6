package cn.zhian.project.site.control;

import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.site.entity.SiteCheckSet;
import cn.zhian.project.site.entity.SiteVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The check lists of regions; what is published never changes, so it is kept. */
@ApplicationScoped
public class SiteBook {
    private final Map<SiteVersion, SiteCheckSet> read = new ConcurrentHashMap<>();

    @Inject
    DefinitionStore store;

    /** The version in force of the list for a project's table; empty if its region has none. */
    public Optional<SiteVersion> inForce(Project project) {
        return store.allInForce(DefinitionKind.SITE_CHECKS).stream()
                .filter(one -> set(one).ruleSets().contains(project.scheme().ruleSet()))
                .map(SiteBook::version)
                .findFirst();
    }

    /** A list in one of its versions. */
    public SiteCheckSet set(SiteVersion version) {
        SiteCheckSet known = read.get(version);
        return known != null
                ? known
                : set(store.version(DefinitionKind.SITE_CHECKS, version.code(), version.number())
                        .orElseThrow(() -> new IllegalStateException("No check list " + version)));
    }

    private SiteCheckSet set(Definition definition) {
        return read.computeIfAbsent(version(definition), key -> SiteCheckReader.read(definition.document()));
    }

    private static SiteVersion version(Definition definition) {
        return new SiteVersion(definition.code(), definition.number());
    }
}
