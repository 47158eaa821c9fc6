package cn.zhian.project.rule.boundary;

import cn.zhian.platform.FieldError;
import java.util.Optional;

/**
 * Something wrong with a document that somebody brought.
 *
 * @param error with its path, for example {@code items[3].proof[0].devices[1]}
 * @param item id of the item that it lies in, as far as that can be read
 */
public record DocumentError(FieldError error, Optional<String> item) {}
