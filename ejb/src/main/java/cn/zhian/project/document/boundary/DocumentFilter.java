package cn.zhian.project.document.boundary;

import cn.zhian.project.process.entity.DocumentKind;
import java.util.Optional;

/**
 * Which documents.
 *
 * @param communityId of this community
 * @param projectId of this project
 * @param kind of this kind
 * @param year with numbers of this year
 */
public record DocumentFilter(
        Optional<Long> communityId, Optional<Long> projectId, Optional<DocumentKind> kind, Optional<Integer> year) {}
