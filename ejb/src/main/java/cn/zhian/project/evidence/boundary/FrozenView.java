package cn.zhian.project.evidence.boundary;

import cn.zhian.project.evidence.entity.SheetContent;

/**
 * A frozen acceptance sheet.
 *
 * @param head as in lists
 * @param intact whether it is as it was frozen: the hash is right, and the intact history of the project names it
 * @param content as it was then
 */
public record FrozenView(FrozenHead head, boolean intact, SheetContent content) {}
