package cn.zhian.programme.control;

import cn.zhian.platform.NotFound;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.Programme;
import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programmes in force. */
@ApplicationScoped
public class ProgrammeBook {
    @Inject
    DefinitionStore store;

    /** All, by id. */
    public List<Programme> all() {
        return store.allInForce(DefinitionKind.PROGRAMME).stream()
                .map(Definition::document)
                .map(ProgrammeReader::read)
                .toList();
    }

    /** One. @throws NotFound if there is none */
    public Programme get(String id) {
        return ProgrammeReader.read(definition(id).document());
    }

    /** One as it is stored. @throws NotFound if there is none */
    public Definition definition(String id) {
        return store.inForce(DefinitionKind.PROGRAMME, id).orElseThrow(() -> new NotFound("programme", id));
    }

    /** What acceptance is in any of them. */
    public Acceptance acceptance() {
        List<Programme> all = all();
        return new Acceptance(
                union(all, programme -> programme.stages(CommunityState.ACCEPTED).stream()),
                union(all, programme -> programme.acceptance().stream()));
    }

    private static Set<String> union(List<Programme> all, Function<Programme, Stream<String>> part) {
        return all.stream().flatMap(part).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What acceptance is in processes.
     *
     * @param stages that follow it
     * @param tasks whose completion it is
     */
    public record Acceptance(Set<String> stages, Set<String> tasks) {}
}
