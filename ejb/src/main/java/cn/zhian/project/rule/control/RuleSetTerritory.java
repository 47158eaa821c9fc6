package cn.zhian.project.rule.control;

import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import cn.zhian.project.rule.boundary.ShippedSchemes;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Scheme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose a rule set is. The division that its document names decides; one that names none belongs to the divisions whose
 * schemes apply it, and where there are none either, to the whole country.
 */
@ApplicationScoped
public class RuleSetTerritory {
    @Inject
    DefinitionStore store;

    /** Divisions of what is stored under a code, in force and drafted; empty if nothing is. */
    public Set<String> stored(String code) {
        Set<String> divisions = new HashSet<>();
        Stream.concat(
                        store.inForce(DefinitionKind.RULE_SET, code).stream(),
                        store.newest(DefinitionKind.RULE_SET, code).stream())
                .map(Definition::document)
                .distinct()
                .map(RuleSetReader::read)
                .forEach(rules -> divisions.addAll(of(rules)));
        return divisions;
    }

    /** Divisions of a wording; the empty text stands for the whole country. */
    public Set<String> of(RuleSet rules) {
        return rules.division().map(Set::of).orElseGet(() -> applying(rules.id()));
    }

    private Set<String> applying(String code) {
        Optional<Definition> schemes = store.inForce(DefinitionKind.SCHEMES, ShippedSchemes.CODE);
        Set<String> divisions = schemes.stream()
                .flatMap(found -> SchemeReader.read(found.document()).stream())
                .filter(scheme -> scheme.ruleSet().equals(code))
                .map(Scheme::division)
                .collect(Collectors.toSet());
        return divisions.isEmpty() ? Set.of("") : divisions;
    }
}
