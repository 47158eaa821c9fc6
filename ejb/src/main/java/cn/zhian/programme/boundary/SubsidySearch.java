package cn.zhian.programme.boundary;

import java.util.Optional;

/**
 * Which subsidies of a programme.
 *
 * @param eligible whether the source names the community's class
 * @param entered whether an amount is entered
 * @param text part of the community's name or code
 */
public record SubsidySearch(Optional<Boolean> eligible, Optional<Boolean> entered, Optional<String> text) {
    /** All of them. */
    public static final SubsidySearch ALL = new SubsidySearch(Optional.empty(), Optional.empty(), Optional.empty());
}
