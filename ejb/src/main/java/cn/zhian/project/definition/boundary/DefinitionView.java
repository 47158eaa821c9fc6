package cn.zhian.project.definition.boundary;

import cn.zhian.project.definition.Label;
import cn.zhian.project.definition.entity.DefinitionState;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of a definition in lists.
 *
 * @param code of the definition
 * @param number of this version
 * @param version for changes
 * @param state draft or in force
 * @param name as people know it
 * @param source document that it is taken from
 * @param division whose editors may write it; empty: only who may for all
 * @param shipped whether it came with the product
 * @param madeAt when it was written
 * @param publishedAt since when it is in force
 * @param remark what was said when it was put in force
 */
public record DefinitionView(
        String code,
        int number,
        long version,
        DefinitionState state,
        Label name,
        String source,
        Optional<String> division,
        boolean shipped,
        Instant madeAt,
        Optional<Instant> publishedAt,
        Optional<String> remark) {}
