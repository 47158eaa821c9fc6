package cn.zhian.project.process.control;

import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.rule.control.RuleSetReader;
import cn.zhian.project.rule.entity.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Processes and tables in the versions that projects were begun with; what is published never changes, so it is kept. */
@ApplicationScoped
public class Blueprints {
    private final Map<String, Process> processes = new ConcurrentHashMap<>();
    private final Map<String, RuleSet> ruleSets = new ConcurrentHashMap<>();

    @Inject
    DefinitionStore store;

    /** Number of the version of a process in force; empty if there is none. */
    public Optional<Integer> processInForce(String code) {
        return store.inForce(DefinitionKind.PROCESS, code).map(Definition::number);
    }

    /** All processes in force. */
    public List<Process> inForce() {
        return store.allInForce(DefinitionKind.PROCESS).stream()
                .map(one -> process(one.code(), one.number()))
                .toList();
    }

    /** A process in one of its versions. */
    public Process process(String code, int number) {
        return processes.computeIfAbsent(
                code + ' ' + number, key -> ProcessReader.read(document(DefinitionKind.PROCESS, code, number)));
    }

    /** The process of a project. */
    public Process process(Project project) {
        return process(project.scheme().process(), project.processNumber());
    }

    /** The table of a project. */
    public RuleSet ruleSet(Project project) {
        String code = project.scheme().ruleSet();
        int number = project.ruleSetNumber();
        return ruleSets.computeIfAbsent(
                code + ' ' + number, key -> RuleSetReader.read(document(DefinitionKind.RULE_SET, code, number)));
    }

    private String document(DefinitionKind kind, String code, int number) {
        return store.version(kind, code, number)
                .orElseThrow(() -> new IllegalStateException("No " + kind + " " + code + " " + number))
                .document();
    }
}
