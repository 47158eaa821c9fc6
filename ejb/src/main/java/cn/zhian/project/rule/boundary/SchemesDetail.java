package cn.zhian.project.rule.boundary;

import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.rule.entity.Scheme;
import java.util.List;

/**
 * A version of which table and process apply where.
 *
 * @param head its version
 * @param schemes in the order in which they are tried
 * @param document as it was written, JSON
 */
public record SchemesDetail(DefinitionView head, List<Scheme> schemes, String document) {}
